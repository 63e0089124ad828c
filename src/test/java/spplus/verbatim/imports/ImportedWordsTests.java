package spplus.verbatim.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
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
import spplus.SharedData;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.tabular.Sheets;
import spplus.upload.TestUploads;
import spplus.upload.Upload;
import spplus.upload.Upload.State;
import spplus.upload.UploadColumns;
import spplus.upload.UploadRefused;
import spplus.upload.Uploads;

/** Whatever is written in a file, words are taken without what is personal, and nothing breaks. */
@IntegrationTest
class ImportedWordsTests {

    @Autowired
    ImportDesk desk;

    @Autowired
    Uploads uploads;

    @Autowired
    TestUploads reading;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    private Structure network;
    private Actor agent;

    @BeforeEach
    void anOfficeKeepsTexts() {
        network = TestStructures.in(directory).open("Préfecture des Cahiers " + UUID.randomUUID());
        agent = TestActors.of("Lectrice", Scope.EVERYWHERE, Permission.IMPORT_VOICES);
    }

    @Test
    void survivesWhateverIsWrittenInARow() {
        var longest = "mot ".repeat(50_000);
        var file = bring("texte\n\"\"\na\n😀😀😀\n" + longest + "\n"
                + "\"<p>Bonjour &amp; <b>merci</b></p><script>alert(1)</script>\"\n"
                + "J’attends\u0000 un\u0007 an\u202E, appelez le 06 39\u200E 98\u0001 12 45\n"
                + "The office was closed when I arrived and nobody answered\n"
                + "אני מחכה כבר שנה שלמה לתשובה\n"
                + "=HYPERLINK(\"http://exemple.fr\")\n");

        var read = read(file, Map.of(Field.TEXT, "texte"));

        assertThat(read.state()).isEqualTo(State.DONE);
        assertThat(read.counts().refused()).isEqualTo(read.counts().rows() - 5);
        assertThat(texts(file))
                .hasSize(5)
                .noneSatisfy(
                        text -> assertThat(text).containsAnyOf("<b>", "script", "\u0007", "\u202E", "98 12", "alert"))
                .anySatisfy(text -> assertThat(text).contains("Bonjour & merci"))
                .anySatisfy(text -> assertThat(text).contains("[téléphone]"))
                .anySatisfy(text -> assertThat(text).startsWith("en "));
        assertThat(rejects(file)).contains("il n’y a pas de mots", "c’est trop long");
    }

    @Test
    void keepsFormulasHarmlessInTheRowsLeftOut() {
        var file = bring("texte;date\n=cmd|' /C calc'!A0;hier\n");
        read(file, Map.of(Field.TEXT, "texte", Field.DAY, "date"));

        assertThat(rejects(file)).contains(";'=cmd").doesNotContain(";=cmd");
    }

    @Test
    void readsAWorkbookByTheNameOfItsSheetAndRefusesBombs() throws IOException {
        var bytes = Sheets.of()
                .sheet("Notice", Sheets.row("lisez-moi"))
                .sheet("Cahier", Sheets.row("texte") + Sheets.row("Accueil parfait"))
                .bytes();
        var file = bring(new ImportDesk.From("Cahier", "Cahier", false), TestUploads.file("cahier.xlsx", bytes));
        assertThat(file.sheet()).isEqualTo("Cahier");
        assertThat(read(file, Map.of(Field.TEXT, "texte")).counts().accepted()).isEqualTo(1);

        var bomb = Sheets.of()
                .sheet("Bombe", Sheets.row("a".repeat(1000)).repeat(60_000))
                .bytes();
        assertThatThrownBy(() -> bring(new ImportDesk.From("Cahier", "", false), TestUploads.file("bombe.xlsx", bomb)))
                .isInstanceOf(UploadRefused.class);
        assertThat(uploads.of(TextFiles.KIND, network.code().value(), "/", "/").files())
                .extracting(Upload::name)
                .doesNotContain("bombe.xlsx");
    }

    @Test
    void takesTheRealRowsThroughTheScreen() throws IOException {
        var file = bring(
                new ImportDesk.From("Export officiel", "", false),
                TestUploads.file("experiences.csv", Files.readAllBytes(SharedData.file("experiences.csv"))));
        var mapping = new EnumMap<>(chosen(file));
        assertThat(mapping.keySet()).contains(Field.TEXT, Field.TITLE, Field.DAY, Field.FEELING, Field.ID);
        mapping.remove(Field.STRUCTURE);
        mapping.remove(Field.AUTHOR);

        var read = read(file, mapping);

        assertThat(read.counts().rows()).isEqualTo(801);
        assertThat(read.counts().accepted()).as(() -> rejectsOrNone(file)).isEqualTo(801);
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

    private String rejectsOrNone(Upload file) {
        return find(file).keepsRejects() ? rejects(file) : "";
    }
}
