package spplus.verbatim.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.multipart.MultipartFile;
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
import spplus.upload.TestUploads;
import spplus.upload.Upload;
import spplus.upload.Upload.State;
import spplus.upload.UploadColumns;
import spplus.upload.UploadPages;
import spplus.upload.Uploads;

/** Files of texts are looked at first, screened, read as far as they can be, counted once, and undone whole. */
@IntegrationTest
class ImportTests {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Autowired
    ImportDesk desk;

    @Autowired
    Uploads uploads;

    @Autowired
    TestUploads reading;

    @Autowired
    ImportView view;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Structure network;
    private Structure office;
    private Actor agent;

    @BeforeEach
    void anOfficeKeepsTexts() {
        network = TestStructures.in(directory).open("Préfecture des Cahiers " + UUID.randomUUID());
        office = TestStructures.in(directory).open("Bureau des cahiers " + UUID.randomUUID(), network);
        agent = TestActors.of("Lectrice", Scope.EVERYWHERE, Permission.IMPORT_VOICES);
    }

    @Test
    void proposesColumnsThenTakesScreenedTextsAndKeepsWhatItLeftOut() {
        var day = LocalDate.now(clock).minusDays(3);
        var file = bring("""
                N°;Objet;Message;Date;Service;Canal;Poste comme;Ressenti
                A1;Attente;Appelez-moi au 06 39 98 12 45, j’attends depuis mai;%1$s;%2$s;Guichet;Usager;Négatif
                A2;;Merci pour tout;%3$s 09:30;%4$s;courriel;aidant;
                A3;;;%1$s;;;;
                A4;;Trop tard;31/02/2020;;;;
                A5;;Ailleurs;%1$s;Service inventé;;;
                A6;;Pigeon;%1$s;;Pigeon voyageur;;
                """.formatted(day, office.code().value(), day.format(FRENCH), office.name()));
        assertThat(chosen(file))
                .containsEntry(Field.TEXT, "Message")
                .containsEntry(Field.DAY, "Date")
                .containsEntry(Field.STRUCTURE, "Service");
        var mapping = new EnumMap<>(chosen(file));
        mapping.put(Field.ID, "N°");

        assertThat(view.columns(file, columns(file, mapping), true).preview().rows())
                .extracting(UploadPages.Preview::good)
                .containsExactly(true, true, false, false, false, false);
        desk.start(agent, file, columns(file, mapping));
        var read = finished(file);

        assertThat(read.state()).isEqualTo(State.DONE);
        assertThat(read.counts().accepted()).isEqualTo(2);
        assertThat(read.counts().refused()).isEqualTo(4);
        assertThat(blocks(file)).as("nothing of the file stays").isZero();
        assertThat(texts(file))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text)
                        .contains(
                                "[téléphone]",
                                "COUNTER",
                                "NEGATIVE",
                                office.code().value(),
                                day.toString())
                        .doesNotContain("98 12"))
                .anySatisfy(text -> assertThat(text)
                        .contains("Merci", "EMAIL", "mediator", office.code().value()));
        assertThat(rejects(file))
                .contains(
                        "ligne;colonne;raison;N°",
                        "4;Message;il n’y a pas de texte",
                        "5;Date;",
                        "6;Service;",
                        "7;Canal;");
    }

    @Test
    void takesTheSameFileAndTheSameLineOnceWhateverTheirName() {
        var content = "texte\nMerci bien\nMerci bien\nTrès long\n";
        var first = read(bring(content), Map.of(Field.TEXT, "texte"));
        assertThat(first.counts().accepted()).as("two people may say the same").isEqualTo(3);
        var again = bring(content);
        assertThat(chosen(again)).containsEntry(Field.TEXT, "texte");
        assertThat(read(again, chosen(again)).counts()).satisfies(counts -> {
            assertThat(counts.accepted()).isZero();
            assertThat(counts.duplicates()).isEqualTo(3);
        });

        var columns = Map.of(Field.TEXT, "texte", Field.ID, "cle");
        assertThat(read(bring("cle;texte\n7;Une attente\n7;Une attente\n"), columns)
                        .counts()
                        .accepted())
                .isEqualTo(1);
        assertThat(read(bring("cle;texte\n7;Une attente changée\n8;Une autre\n"), columns)
                        .counts()
                        .duplicates())
                .isEqualTo(1);
    }

    @Test
    void goesOnWhereItStoppedAndIsWithdrawnWhole() {
        var rows = new StringBuilder("texte\n");
        for (int i = 0; i < 900; i++) {
            rows.append("Récit numéro ").append(i).append(" de ce cahier\n");
        }
        var file = bring(rows.toString());
        desk.start(agent, file, columns(file, Map.of(Field.TEXT, "texte")));
        while (find(file).counts().done() == 0) {
            reading.step();
        }
        var halfway = find(file).counts();
        assertThat(halfway.accepted()).isEqualTo(halfway.done());
        assertThat(finished(file).counts().accepted()).isEqualTo(900);
        assertThat(texts(file)).hasSize(900);

        assertThat(desk.undo(agent, file)).isTrue();
        reading.work();
        await().until(() -> find(file).state() == State.UNDONE);
        assertThat(find(file).counts().withdrawn()).isEqualTo(900);
        assertThat(texts(file)).isEmpty();
        assertThat(desk.undo(agent, file)).isFalse();
        assertThat(read(bring(rows.toString()), Map.of(Field.TEXT, "texte"))
                        .counts()
                        .accepted())
                .as("what was withdrawn may come back")
                .isEqualTo(900);
    }

    @Test
    void keepsWhatWasTakenWhenItIsCancelledAndNothingReadableOfWhatWaits() {
        var file = bring("texte\nMadame Durand du 12 rue des Lilas\n");
        var kept = jdbc.sql("select sealed from upload.block where upload_id = ?")
                .param(file.id())
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list();
        assertThat(kept).hasSize(1).noneMatch(block -> block.contains("Durand"));

        desk.cancel(agent, file);

        assertThat(find(file).state()).isEqualTo(State.CANCELLED);
        assertThat(blocks(file)).isZero();
        assertThat(desk.undo(agent, file)).as("nothing came of it").isFalse();
    }

    @Test
    void hidesFilesOfOtherStructuresAndRefusesTheirRows() {
        var elsewhere = TestStructures.in(directory).open("Mairie d’ailleurs " + UUID.randomUUID());
        var file = bring("texte;service\nUn récit de là-bas;" + elsewhere.code().value() + "\n");
        assertThat(read(file, Map.of(Field.TEXT, "texte", Field.STRUCTURE, "service"))
                        .counts()
                        .refused())
                .isEqualTo(1);

        var stranger = signedIn.as(Role.LOCAL_LEAD, elsewhere.code().value());
        assertThat(stranger.get("/espace/voix/imports/" + file.id())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(stranger.get("/espace/voix/imports?structure="
                                + network.code().value())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsWhatWasTyped() {
        var browser = signedIn.as(Role.LOCAL_LEAD, network.code().value());
        var typed =
                Map.of("source", "Cahier d’essai", "structure", network.code().value());
        var answer = browser.post("/espace/voix/imports", typed);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Cahier d’essai", "Choisissez un fichier");

        var file = bring("colonne\nUn récit\n");
        var refused = browser.post("/espace/voix/imports/" + file.id(), new HashMap<>(Map.of("importer", "oui")));
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("sans elle, il n’y a rien à lire", "href=\"#c-text\"");
        assertThat(find(file).state()).isEqualTo(State.DRAFT);
    }

    private Upload bring(String content) {
        return bring(new ImportDesk.From("Cahier", "", false), TestUploads.file("cahier.csv", content));
    }

    private Upload bring(ImportDesk.From from, MultipartFile file) {
        return find(desk.bring(agent, network, from, file));
    }

    private Map<Field, String> chosen(Upload file) {
        var columns = uploads.columns(file);
        var chosen = new EnumMap<Field, String>(Field.class);
        columns.names().forEach((name, column) -> chosen.put(Field.valueOf(name.toUpperCase(Locale.ROOT)), column));
        return chosen;
    }

    private static UploadColumns columns(Upload file, Map<Field, String> mapping) {
        var names = mapping.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
        return new UploadColumns(file.header(), names);
    }

    private Upload read(Upload file, Map<Field, String> mapping) {
        desk.start(agent, file, columns(file, mapping));
        return finished(file);
    }

    /** Read here or by the job, whoever is first. */
    private Upload finished(Upload file) {
        reading.work();
        await().until(() -> find(file).finishedAt() != null);
        return find(file);
    }

    private Upload find(Upload file) {
        return find(file.id());
    }

    private Upload find(UUID id) {
        return desk.find(agent, id);
    }

    private int blocks(Upload file) {
        return jdbc.sql("select count(*) from upload.block where upload_id = ?")
                .param(file.id())
                .query(Integer.class)
                .single();
    }

    private List<String> texts(Upload file) {
        return jdbc.sql("""
                select concat_ws(' ', language, title, body, channel, feeling_said, author_kind, structure, said_on)
                from verbatim.verbatim where source_kind = 'import' and provenance = ?
                """).param(file.id().toString()).query(String.class).list();
    }

    private String rejects(Upload file) {
        return String.valueOf(signedIn.as(Role.LOCAL_LEAD, network.code().value())
                .get("/espace/voix/imports/" + file.id() + "/rejets")
                .getBody());
    }
}
