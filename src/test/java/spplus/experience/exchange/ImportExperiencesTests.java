package spplus.experience.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.platform.Console;

@IntegrationTest
class ImportExperiencesTests {

    @Autowired
    private ImportExperiencesCommand command;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private String run;
    private OfficialFiles file;

    @BeforeEach
    void startAFile() {
        run = UUID.randomUUID().toString().substring(0, 8);
        file = new OfficialFiles(folder.resolve("export-" + run + ".csv"));
    }

    @Test
    void keepsWhatTheExportSays() throws IOException {
        var structure = TestStructures.in(directory).open("Préfecture de l’Import " + run);
        var row = OfficialFiles.row("a" + run);
        row.put("Description", "Une ligne,\r\nune autre ; et des \"guillemets\"\tici \\ fin");
        row.put("ID structure 1", structure.code().value());
        row.put("Statut de l'expérience", "Expérience avec réponse");
        row.put("Réponse Structure 1", "Bonjour,\nnous avons corrigé.");
        row.put("Evaluation utile réponse structure 1 par visiteurs", "3");
        row.put("Evaluation  réponse structure 1 par auteur", "utile");
        row.put("Simplicité/Complexité", "Négatif");
        row.put("Expériences Similaires", "12");
        row.put("Tags Métiers", "Carte grise;Dépôt de dossier");
        row.put("Écrit le", "2022-06-15");
        row.put("Date de premiere réponse", "20/06/2022");
        assertThat(importing(file.add(row).write())).isZero();

        var kept = jdbc.sql("select * from experience.experience where source = 'official' and source_id = ?")
                .param("a" + run)
                .query()
                .singleRow();
        assertThat(kept)
                .containsEntry("story", "Une ligne,\nune autre ; et des \"guillemets\"\tici \\ fin")
                .containsEntry("state", "PUBLISHED")
                .containsEntry("reply_state", "RATED")
                .containsEntry("feeling", "NEGATIVE")
                .containsEntry("simplicity", "NEGATIVE")
                .containsEntry("department", "21")
                .containsEntry("region", "27")
                .containsEntry("country", null)
                .containsEntry("same_count", 12);
        assertThat(((Timestamp) kept.get("shared_at")).toInstant()).isEqualTo(Instant.parse("2022-06-14T22:00:00Z"));
        assertThat(told()).contains("1 créée", "0 rejetée", "0 avertissement");
        assertThat(one("select body || rating || useful_count from experience.reply r", "r.experience_id"))
                .isEqualTo("Bonjour,\nnous avons corrigé.USEFUL3");
        assertThat(one(
                        "select array_to_string(channels, ',') || postal_code from experience.target t",
                        "t.experience_id"))
                .isEqualTo("COUNTER,ONLINE01000");
        assertThat(one("select structure from experience.scope_entry s", "s.experience_id"))
                .isEqualTo(structure.code().value());
    }

    @Test
    void knowsThatOutsideTheStructuresIsNoStructure() throws IOException {
        var outside = TestStructures.newCode();
        directory.register(List.of(TestStructures.entry(outside, "Hors-structures", null, "75000", "PARIS", "Oui")));
        var byName = OfficialFiles.row("a" + run);
        byName.put("ID structure 1", "ailleurs" + run);
        byName.put("Intitulé structure 1", "Hors-structures");
        var byCode = OfficialFiles.row("b" + run);
        byCode.put("ID structure 1", outside);
        importing(file.add(byName).add(byCode).write());

        assertThat(told()).contains("2 créées", "0 avertissement");
        assertThat(jdbc.sql("""
                        select coalesce(t.structure, '-') || ' ' || t.institution_type || ' '
                          || (select count(*) from experience.scope_entry s where s.experience_id = e.id)
                        from experience.experience e join experience.target t on t.experience_id = e.id
                        where e.source_id in (?, ?)
                        """)
                        .params("a" + run, "b" + run)
                        .query(String.class)
                        .list())
                .containsExactly("- Préfecture 0", "- Préfecture 0");
    }

    @Test
    void importsTwiceAndChangesNothing() throws IOException {
        for (int i = 0; i < 5; i++) {
            file.add(OfficialFiles.row(i + run));
        }
        var path = file.write();
        assertThat(importing(path)).isZero();
        assertThat(told()).contains("5 créées");
        told.reset();
        assertThat(importing(path)).isZero();
        assertThat(told()).contains("0 créée", "0 modifiée", "5 inchangées");
    }

    @Test
    void rewritesOnlyWhatChanged() throws IOException {
        var first = OfficialFiles.row("a" + run);
        importing(file.add(first).add(OfficialFiles.row("b" + run)).write());
        told.reset();
        first.put("Titre", "Un meilleur titre");
        first.put("Expériences Similaires", "4");
        startAgain(first, OfficialFiles.row("b" + run));
        assertThat(told()).contains("0 créée", "1 modifiée", "1 inchangée");
        assertThat(one("select e.title || e.same_count || e.version from experience.experience e", "e.id"))
                .isEqualTo("Un meilleur titre41");
    }

    @Test
    void readsAnUnchangedRowAgainOnceItsStructureIsKnown() throws IOException {
        var code = TestStructures.newCode();
        var row = OfficialFiles.row("a" + run);
        row.put("ID structure 1", code);
        importing(file.add(row).write());
        assertThat(told()).contains("1 créée", "1 avertissement");
        TestStructures.in(directory)
                .register(TestStructures.entry(code, "Préfecture tardive " + run, null, "21000", "Dijon", "Oui"));
        told.reset();
        startAgain(row);
        assertThat(told()).contains("1 modifiée", "0 avertissement");
        assertThat(one("select structure from experience.scope_entry s", "s.experience_id"))
                .isEqualTo(code);
    }

    @Test
    void neverBringsBackWhatAModeratorTookAway() throws IOException {
        var row = OfficialFiles.row("a" + run);
        importing(file.add(row).write());
        jdbc.sql("update experience.experience set state = 'WITHDRAWN', title = null, story = null where source_id = ?")
                .param("a" + run)
                .update();
        row.put("Titre", "Un autre titre");
        startAgain(row);
        assertThat(one("select e.state || coalesce(e.title, '') from experience.experience e", "e.id"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void rejectsRowsWithTheirLineAndReasonAndTakesTheOthers() throws IOException {
        var noFeeling = OfficialFiles.row("a" + run);
        noFeeling.put("Ressenti usager", "Mitigé");
        var badDate = OfficialFiles.row("b" + run);
        badDate.put("Date de publication", "31/02/2022");
        var future = OfficialFiles.row("c" + run);
        future.put("Date de publication", "01/01/2999");
        var silent = OfficialFiles.row("d" + run);
        silent.put("Description", " ");
        var good = OfficialFiles.row("e" + run);
        good.put("Description", "Trois\nlignes\nici");
        file.add(good).add(noFeeling).add(badDate).add(future).add(silent).raw("trop;court\n");
        file.add(OfficialFiles.row("e" + run));
        assertThat(importing(file.write())).isZero();
        assertThat(told()).contains("7 expériences lues", "1 créée", "6 rejetées");
        var rejects = Files.readString(rejects());
        assertThat(rejects)
                .contains("5;Ressenti usager;« Mitigé » n’est pas un ressenti")
                .contains("6;Date de publication;")
                .contains("dans l’avenir")
                .contains("8;Description;Cette case est vide")
                .contains("9;;Cette ligne a 2 colonnes au lieu de 22")
                .contains("10;ID expérience;L’expérience e" + run + " est déjà plus haut");
    }

    @Test
    void putsUpWithWhatItCanAndCountsIt() throws IOException {
        var row = OfficialFiles.row("a" + run);
        row.put("ID structure 1", "jamais-vue");
        row.put("Intitulé structure 1", "Un consulat");
        row.put("Intitulé Typologie 1", "");
        row.put("Canaux Typologie 1", "Pigeon voyageur,Téléphone");
        row.put("Titre", "");
        row.put("Réponse Structure 1", "Bonjour.");
        row.put("Code INSEE Département usager", "999");
        importing(file.add(row).write());
        assertThat(told()).contains("5 avertissements", "1 structure absente", "1 canal inconnu");
        assertThat(one(
                        "select institution_type || coalesce(structure, '') from experience.target t",
                        "t.experience_id"))
                .isEqualTo("Un consulat");
        assertThat(one("select e.title from experience.experience e", "e.id")).isEqualTo("Le récit de a" + run);
    }

    @Test
    void refusesAFileThatIsNotTheExport() throws IOException {
        var other = Files.writeString(folder.resolve("autre.csv"), "Nom;Prénom\nA;B\n");
        assertThat(importing(other)).isEqualTo(1);
        assertThat(told()).contains("ID expérience", "Ressenti usager");
        told.reset();
        var latin = Files.write(folder.resolve("latin.csv"), "ID expérience\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(importing(latin)).isEqualTo(1);
        assertThat(told()).contains("UTF-8");
        told.reset();
        assertThat(importing(folder.resolve("absent.csv"))).isEqualTo(1);
        assertThat(importing(Files.writeString(folder.resolve("vide.csv"), ""))).isEqualTo(1);
        assertThat(told()).contains("vide");
    }

    private void startAgain(Map<?, ?>... rows) throws IOException {
        file = new OfficialFiles(folder.resolve("export-" + run + ".csv"));
        for (var row : rows) {
            @SuppressWarnings("unchecked")
            var typed = (Map<String, String>) row;
            file.add(typed);
        }
        importing(file.write());
    }

    private int importing(Path path) {
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        return command.run(List.of(path.toString()), new Console(out, out));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8).replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private Path rejects() {
        var line = told().lines()
                .filter(one -> one.contains(".rejets.csv"))
                .findFirst()
                .orElseThrow();
        return Path.of(line.replaceAll(".* (/\\S+\\.rejets\\.csv) .*", "$1"));
    }

    /** What the one row that belongs to this test's first experience says. */
    private String one(String select, String id) {
        return jdbc.sql(select + " join experience.experience x on x.id = " + id + " where x.source_id = ?")
                .param("a" + run)
                .query(String.class)
                .single();
    }
}
