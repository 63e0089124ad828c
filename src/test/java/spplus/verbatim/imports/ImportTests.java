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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import spplus.verbatim.imports.ImportRepository.Brought;

/** Files of texts are looked at first, screened, read as far as they can be, counted once, and undone whole. */
@IntegrationTest
class ImportTests {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportRepository repository;

    @Autowired
    ImportRunner runner;

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
        assertThat(desk.mapping(file))
                .containsEntry(Field.TEXT, "Message")
                .containsEntry(Field.DAY, "Date")
                .containsEntry(Field.STRUCTURE, "Service");
        var mapping = new EnumMap<>(desk.mapping(file));
        mapping.put(Field.ID, "N°");

        assertThat(view.columns(file, mapping, true).preview())
                .extracting(ImportPages.Preview::good)
                .containsExactly(true, true, false, false, false, false);
        desk.start(agent, file, mapping);
        var read = finished(file);

        assertThat(read.state()).isEqualTo("DONE");
        assertThat(read.counts().taken()).isEqualTo(2);
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
        assertThat(first.counts().taken()).as("two people may say the same").isEqualTo(3);
        var again = bring(content);
        assertThat(desk.mapping(again)).containsEntry(Field.TEXT, "texte");
        assertThat(read(again, desk.mapping(again)).counts()).satisfies(counts -> {
            assertThat(counts.taken()).isZero();
            assertThat(counts.duplicates()).isEqualTo(3);
        });

        var columns = Map.of(Field.TEXT, "texte", Field.ID, "cle");
        assertThat(read(bring("cle;texte\n7;Une attente\n7;Une attente\n"), columns)
                        .counts()
                        .taken())
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
        desk.start(agent, file, Map.of(Field.TEXT, "texte"));
        while (find(file).counts().done() == 0) {
            runner.step();
        }
        var halfway = find(file).counts();
        assertThat(halfway.taken()).isEqualTo(halfway.done());
        assertThat(finished(file).counts().taken()).isEqualTo(900);
        assertThat(texts(file)).hasSize(900);

        assertThat(desk.undo(agent, file)).isTrue();
        runner.work();
        await().until(() -> find(file).state().equals("UNDONE"));
        assertThat(find(file).counts().withdrawn()).isEqualTo(900);
        assertThat(texts(file)).isEmpty();
        assertThat(desk.undo(agent, file)).isFalse();
        assertThat(read(bring(rows.toString()), Map.of(Field.TEXT, "texte"))
                        .counts()
                        .taken())
                .as("what was withdrawn may come back")
                .isEqualTo(900);
    }

    @Test
    void keepsWhatWasTakenWhenItIsCancelledAndNothingReadableOfWhatWaits() {
        var file = bring("texte\nMadame Durand du 12 rue des Lilas\n");
        var kept = repository.firstBlock(file.id()).orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Durand");

        desk.cancel(agent, file);

        assertThat(find(file).state()).isEqualTo("CANCELLED");
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
        assertThat(find(file).state()).isEqualTo("DRAFT");
    }

    private Brought bring(String content) {
        return find(desk.bring(
                agent,
                network,
                new ImportDesk.From("Cahier", false),
                "cahier.csv",
                "",
                content.getBytes(StandardCharsets.UTF_8)));
    }

    private Brought read(Brought file, Map<Field, String> mapping) {
        desk.start(agent, file, mapping);
        return finished(file);
    }

    /** Read here or by the job, whoever is first. */
    private Brought finished(Brought file) {
        runner.work();
        await().until(() -> find(file).finishedAt() != null);
        return find(file);
    }

    private Brought find(Brought file) {
        return find(file.id());
    }

    private Brought find(UUID id) {
        return desk.find(agent, id);
    }

    private int blocks(Brought file) {
        return jdbc.sql("select count(*) from verbatim.text_import_block where import_id = ?")
                .param(file.id())
                .query(Integer.class)
                .single();
    }

    private List<String> texts(Brought file) {
        return jdbc.sql("""
                select concat_ws(' ', language, title, body, channel, feeling_said, author_kind, structure, said_on)
                from verbatim.verbatim where source_kind = 'import' and provenance = ?
                """).param(file.id().toString()).query(String.class).list();
    }

    private String rejects(Brought file) {
        return String.valueOf(signedIn.as(Role.LOCAL_LEAD, network.code().value())
                .get("/espace/voix/imports/" + file.id() + "/rejets")
                .getBody());
    }
}
