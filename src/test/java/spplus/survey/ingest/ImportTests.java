package spplus.survey.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.survey.TestCampaigns;
import spplus.survey.TestCampaigns.Opened;
import spplus.tabular.Sheets;
import spplus.upload.TestUploads;
import spplus.upload.Upload;
import spplus.upload.Upload.State;
import spplus.upload.UploadColumns;
import spplus.upload.UploadPages;
import spplus.upload.UploadRow;
import spplus.upload.Uploads;

/** Files of answers are looked at first, read as far as they can be, taken up where they stopped, and counted once. */
@IntegrationTest
class ImportTests {

    @Autowired
    ImportDesk desk;

    @Autowired
    Uploads uploads;

    @Autowired
    TestUploads reading;

    @Autowired
    ImportView view;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Structure office;
    private Opened survey;
    private Actor lead;

    @BeforeEach
    void aCampaignIsOpen() {
        office = TestStructures.in(directory).open("Bureau aux fichiers");
        survey = campaigns.open(office, false, LocalDate.now(clock).minusDays(30));
        lead = TestActors.of("Lead", Scope.EVERYWHERE, Permission.MANAGE_SURVEYS);
    }

    @Test
    void proposesColumnsThenReadsTheFileAndKeepsWhatItLeftOut() {
        var day = LocalDate.now(clock).minusDays(3);
        var file = bring("""
                satisfaction;Canal;Jour;avis;aide
                Bien;Guichet;%1$td/%1$tm/%1$tY;Merci, mon numéro est le 06 39 98 12 45;1|2
                3;ONLINE;%1$s;;
                9;Guichet;%1$s;;
                1;Pigeon;%1$s;;
                2;Guichet;01/01/1999;;
                """.formatted(day));
        assertThat(uploads.columns(file).names()).containsEntry("q-satisfaction", "satisfaction");
        var mapping = mapping(
                file,
                Map.of(
                        "q-satisfaction",
                        "satisfaction",
                        "channel",
                        "Canal",
                        "day",
                        "Jour",
                        "q-comment",
                        "avis",
                        "q-help_tried",
                        "aide"));
        assertThat(view.columns(survey.campaign(), file, mapping, true)
                        .preview()
                        .rows())
                .extracting(UploadPages.Preview::good)
                .containsExactly(true, true, false, false, false);

        desk.start(lead, survey.campaign(), file, mapping);
        var read = finished(file);
        assertThat(read.state()).isEqualTo(State.DONE);
        assertThat(read.counts().accepted()).isEqualTo(2);
        assertThat(read.counts().refused()).isEqualTo(3);
        assertThat(blocks(file)).as("the file is forgotten").isZero();
        assertThat(text("select text from survey.answer_text where campaign_id = ?"))
                .contains("[téléphone]");
        assertThat(text("select string_agg(distinct source, ',') from survey.response where campaign_id = ?"))
                .isEqualTo("IMPORT");
        var rejects = signedIn.as(Role.LOCAL_LEAD, office.code().value())
                .get("/espace/enquetes/campagnes/" + survey.id() + "/fichiers/" + file.id() + "/rejets");
        assertThat(rejects.getBody())
                .contains("ligne;colonne;raison;satisfaction", "4;satisfaction;ce choix", "5;Canal;", "6;Jour;");
    }

    /** As a spreadsheet writes it: numbers are numbers, and a day is a number with the format of a day. */
    @Test
    void readsAWorkbookLikeAText() throws IOException {
        var day = LocalDate.now(clock).minusDays(3);
        var rows = Sheets.row("satisfaction", "Jour", "avis")
                + "<row><c><v>3</v></c><c s=\"1\"><v>%d</v></c><c t=\"inlineStr\"><is><t>Merci</t></is></c></row>"
                        .formatted(day.toEpochDay() + 25_569)
                + "<row><c><v>9</v></c><c s=\"1\"><v>%d</v></c></row>".formatted(day.toEpochDay() + 25_569);
        var bytes = Sheets.of("", "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
                .sheet("Réponses", rows)
                .bytes();
        var file = desk.bring(lead, survey.campaign(), "Bornes", TestUploads.file("bornes.xlsx", bytes));

        desk.start(
                lead,
                survey.campaign(),
                file,
                mapping(file, Map.of("q-satisfaction", "satisfaction", "day", "Jour", "q-comment", "avis")));

        assertThat(finished(file).counts().accepted()).isEqualTo(1);
        assertThat(find(file).counts().refused()).isEqualTo(1);
        assertThat(text("select received_on::text from survey.response where campaign_id = ?"))
                .isEqualTo(day.toString());
    }

    @Test
    void cleansWordsAndRefusesIdsThatHoldControls() {
        var file = bring("numero;satisfaction;avis\nA1;3;Mot\0 coupé\nA\0002;3;\n");

        desk.start(
                lead,
                survey.campaign(),
                file,
                mapping(file, Map.of("id", "numero", "q-satisfaction", "satisfaction", "q-comment", "avis")));

        assertThat(finished(file).counts().accepted()).isEqualTo(1);
        assertThat(finished(file).counts().refused()).isEqualTo(1);
        assertThat(text("select text from survey.answer_text where campaign_id = ?"))
                .isEqualTo("Mot coupé");
    }

    @Test
    void aFileThatCannotBeReadLeavesThoseBehindIt() {
        var broken = bring("satisfaction\n3\n");
        transaction.executeWithoutResult(_ -> {
            desk.start(lead, survey.campaign(), broken, mapping(broken, Map.of("q-satisfaction", "satisfaction")));
            jdbc.sql("update upload.upload set mapping = 'abîmé' where id = ?")
                    .param(broken.id())
                    .update();
        });
        var next = bring("satisfaction\n2\n");
        desk.start(lead, survey.campaign(), next, mapping(next, Map.of("q-satisfaction", "satisfaction")));

        await().until(() -> {
            reading.work();
            return find(next).finishedAt() != null;
        });

        assertThat(find(broken).state()).isEqualTo(State.STOPPED);
        assertThat(find(next).counts().accepted()).isEqualTo(1);
    }

    @Test
    void countsTheSameFileOnceAndProposesTheSameColumnsAgain() {
        var content = "note\n3\n3\n1\n";
        var first = bring(content);
        desk.start(lead, survey.campaign(), first, mapping(first, Map.of("q-satisfaction", "note")));
        assertThat(finished(first).counts().accepted())
                .as("two people may say the same")
                .isEqualTo(3);
        var again = bring(content);
        assertThat(uploads.columns(again).names()).containsEntry("q-satisfaction", "note");
        desk.start(lead, survey.campaign(), again, uploads.columns(again));
        assertThat(finished(again)).satisfies(read -> {
            assertThat(read.counts().accepted()).isZero();
            assertThat(read.counts().duplicates()).isEqualTo(3);
        });
    }

    @Test
    void goesOnWhereItStoppedAndStopsWhenItIsCancelled() {
        var rows = new StringBuilder("note\n");
        for (int i = 0; i < 1200; i++) {
            rows.append(i % 3 + 1).append('\n');
        }
        var whole = bring(rows.toString());
        desk.start(lead, survey.campaign(), whole, mapping(whole, Map.of("q-satisfaction", "note")));
        while (find(whole).counts().done() < 500) {
            reading.step();
        }
        var halfway = find(whole);
        assertThat(halfway.counts().accepted()).isEqualTo(halfway.counts().done());
        assertThat(finished(whole).counts().accepted()).isEqualTo(1200);

        var given = bring("note\n2\n");
        desk.cancel(lead, survey.campaign(), given);
        assertThat(find(given).state()).isEqualTo(State.CANCELLED);
        assertThat(blocks(given)).isZero();
    }

    @Test
    void keepsNothingReadableOfAFileThatWaits() {
        var file = bring("note;avis\n3;Madame Durand du 12 rue des Lilas\n");
        assertThat(uploads.first(file, 1))
                .extracting(UploadRow::cells)
                .asString()
                .contains("Durand");
        var kept = jdbc.sql("select sealed from upload.block where upload_id = ?")
                .param(file.id())
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list();
        assertThat(kept).hasSize(1).noneMatch(block -> block.contains("Durand"));
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsWhatWasTyped() {
        var browser = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var answer = browser.post(
                "/espace/enquetes/campagnes/" + survey.id() + "/fichiers", Map.of("outil", "Bornes d’essai"));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Bornes d’essai", "Choisissez un fichier");

        var file = bring("colonne\n3\n");
        var columns = new HashMap<>(Map.of("importer", "oui"));
        var refused = browser.post("/espace/enquetes/campagnes/" + survey.id() + "/fichiers/" + file.id(), columns);
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("que le questionnaire exige", "href=\"#c-q-satisfaction\"");
        assertThat(find(file).state()).isEqualTo(State.DRAFT);
    }

    private Upload bring(String content) {
        var file = desk.bring(lead, survey.campaign(), "Bornes", TestUploads.file("bornes.csv", content));
        return desk.find(survey.campaign(), file.id());
    }

    private int blocks(Upload file) {
        return jdbc.sql("select count(*) from upload.block where upload_id = ?")
                .param(file.id())
                .query(Integer.class)
                .single();
    }

    private Upload find(Upload file) {
        return desk.find(survey.campaign(), file.id());
    }

    /** Read here or by the job, whoever is first. */
    private Upload finished(Upload file) {
        reading.work();
        await().until(() -> find(file).finishedAt() != null);
        return find(file);
    }

    private static UploadColumns mapping(Upload file, Map<String, String> columns) {
        return new UploadColumns(file.header(), columns);
    }

    private String text(String sql) {
        return jdbc.sql(sql).param(survey.id()).query(String.class).single();
    }
}
