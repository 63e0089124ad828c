package spplus.directory.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.SharedData;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.Console;
import spplus.platform.OperatorCommand.UsageException;
import spplus.platform.PlatformSettings;

@IntegrationTest
class ImportStructuresCommandTests {

    private static final String HEADER =
            "codeSp;reseau;typologie;intitule;codeParent;intituleParent;adresse;codePostal;"
                    + "ville;pays;actif;codeTypologie;inseeCommune;inseeDepartement;inseeRegion\n";

    @Autowired
    ImportStructuresCommand command;

    @Autowired
    Directory directory;

    @Autowired
    PlatformSettings settings;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void takesEveryRealStructureAndChangesNothingTheSecondTime() {
        var file = SharedData.file("structures.csv");

        assertThat(run(file)).isZero();
        assertThat(said()).contains("14 763 structures lues").contains("0 rejetée");
        assertThat(run(file)).isZero();
        assertThat(said()).contains("0 créée").contains("0 modifiée").contains("14 763 inchangées");
        assertThat(count("name = 'Hors-structures' and not active")).isPositive();
        assertThat(directory.search("hors structures", 100)).noneMatch(Structure::isOutside);
        assertThat(count("not active and network not like 'Réseau d%essai'")).isGreaterThanOrEqualTo(788);
        assertThat(count("array_length(ancestors, 1) = 7")).isGreaterThanOrEqualTo(113);
        assertThat(
                        count(
                                "country = 'France' and town <> '' and network <> 'Réseau d’essai' and length(postal_code) <> 5"))
                .isZero();
    }

    @Test
    void mendsPostalCodesAndTerritories() throws IOException {
        var file = write("""
                MEND-1;Essai;Mairie;Zéro perdu;;;;1000;BOURG EN BRESSE;France;Oui;;01053;01;84
                MEND-2;Essai;Mairie;Chiffre en trop;;;;750004;PARIS;France;Oui;;75056;75;11
                MEND-3;Essai;Mairie;Espace;;;;21 000;DIJON;France;Oui;;21231;21;27
                MEND-4;Essai;Mairie;Sans code postal;;;;;CRETEIL;France;Oui;;94028;94;11
                MEND-5;Essai;Mairie;Plusieurs codes possibles;;;;;PARIS;France;Oui;;75056;75;11
                MEND-6;Essai;Mairie;Sans territoire;;;;06903;SOPHIA-ANTIPOLIS;France;Oui;;;;
                MEND-7;Essai;Consulat;Poste diplomatique;;;;37;CASABLANCA;Maroc;Oui;;consMA0037;;consMA
                MEND-8;Essai;École;Code postal étranger;;;;186;ROME;Italie;Oui;;consIT00186;;consIT
                MEND-9;Essai;Mairie;Outre-mer;;;;98800;NOUMEA;France;Oui;;98818;988;98
                """);

        assertThat(run(file)).isZero();

        assertThat(find("MEND-1").postalCode()).isEqualTo("01000");
        assertThat(find("MEND-2").postalCode()).isEqualTo("75004");
        assertThat(find("MEND-3").postalCode()).isEqualTo("21000");
        assertThat(find("MEND-4").postalCode()).isEqualTo("94000");
        assertThat(find("MEND-5").postalCode()).isEmpty();
        assertThat(find("MEND-6").department()).isEqualTo("06");
        assertThat(find("MEND-6").region()).isEqualTo("93");
        assertThat(find("MEND-7").postalCode()).isEmpty();
        assertThat(find("MEND-7").department()).isNull();
        assertThat(find("MEND-8").postalCode()).isEqualTo("00186");
        assertThat(find("MEND-9").region()).isEqualTo("988");
    }

    @Test
    void keepsTheRejectedLinesWithTheReasonInAFileThatCanBeImportedOnceMended() throws IOException {
        var file = write("""
                REJ-ROOT;Essai;Siège;Siège;;;;75001;PARIS;France;Oui;;75056;75;11
                REJ-LOOP-1;Essai;Agence;Boucle 1;REJ-LOOP-2;;;75001;PARIS;France;Oui;;75056;75;11
                REJ-LOOP-2;Essai;Agence;Boucle 2;REJ-LOOP-1;;;75001;PARIS;France;Oui;;75056;75;11
                REJ-SELF;Essai;Agence;Son propre parent;REJ-SELF;;;75001;PARIS;France;Oui;;75056;75;11
                REJ-ORPHAN;Essai;Agence;Orphelin;REJ-NOBODY;;;75001;PARIS;France;Oui;;75056;75;11
                REJ-BELOW;Essai;Agence;Sous l’orphelin;REJ-ORPHAN;;;75001;PARIS;France;Oui;;75056;75;11
                REJ-ROOT;Essai;Siège;Doublon;;;;75001;PARIS;France;Oui;;75056;75;11
                REJ-NAME;Essai;Agence;;;;;75001;PARIS;France;Oui;;75056;75;11
                REJ-ACTIVE;Essai;Agence;Ouvert ou fermé;;;;75001;PARIS;France;peut-être;;75056;75;11
                mauvais code;Essai;Agence;Mauvais code;;;;75001;PARIS;France;Oui;;75056;75;11
                REJ-SHORT;Essai;Agence
                REJ-GOOD;Essai;Agence;Bonne agence;REJ-ROOT;;;75001;PARIS;France;Non;;75056;75;11
                """);

        assertThat(run(file)).isZero();

        assertThat(said()).contains("2 créées").contains("1 fermée").contains("10 rejetées");
        var rejects = Files.readAllLines(settings.data().resolve("rejets/" + file.getFileName() + ".rejets.csv"));
        assertThat(rejects).hasSize(11);
        assertThat(rejects.getFirst()).startsWith("ligne;colonne;raison;codeSp;reseau");
        assertThat(rejects.get(1))
                .startsWith("3;codeParent;")
                .contains("REJ-LOOP-2")
                .contains("on revient");
        assertThat(rejects).anyMatch(line -> line.startsWith("6;codeParent;") && line.contains("n’existe ni"));
        assertThat(rejects)
                .anyMatch(line -> line.startsWith("7;codeParent;") && line.contains("elle-même été rejetée"));
        assertThat(rejects).anyMatch(line -> line.startsWith("8;codeSp;") && line.contains("déjà celui de la ligne 2"));
        assertThat(rejects).anyMatch(line -> line.startsWith("9;intitule;"));
        assertThat(rejects).anyMatch(line -> line.startsWith("10;actif;"));
        assertThat(rejects).anyMatch(line -> line.startsWith("11;codeSp;"));
        assertThat(rejects).anyMatch(line -> line.startsWith("12;;") && line.contains("3 colonnes au lieu de 15"));
        assertThat(find("REJ-GOOD").active()).isFalse();

        var mended = folder.resolve("mended.csv");
        Files.writeString(mended, String.join("\n", rejects).replace("REJ-NOBODY", "REJ-ROOT") + "\n");
        assertThat(run(mended)).isZero();
        assertThat(directory.lineage(new StructureCode("REJ-BELOW")))
                .containsExactly("REJ-BELOW", "REJ-ORPHAN", "REJ-ROOT");
    }

    @Test
    void refusesAMoveThatWouldMakeALoopWithWhatIsKnown() throws IOException {
        run(write("""
                MOVE-A;Essai;Siège;A;;;;;;;Oui;;;;
                MOVE-B;Essai;Siège;B;MOVE-A;;;;;;Oui;;;;
                MOVE-C;Essai;Siège;C;MOVE-B;;;;;;Oui;;;;
                """));

        run(write("MOVE-A;Essai;Siège;A;MOVE-C;;;;;;Oui;;;;\n"));
        assertThat(said()).contains("1 rejetée");
        assertThat(find("MOVE-A").parent()).isNull();

        run(write("MOVE-B;Essai;Siège;B;;;;;;;Oui;;;;\n"));
        assertThat(directory.lineage(new StructureCode("MOVE-C"))).containsExactly("MOVE-C", "MOVE-B");
    }

    @Test
    void readsColumnsInAnyOrderAfterAByteOrderMark() throws IOException {
        var file = folder.resolve("order.csv");
        Files.writeString(file, """
                \uFEFFactif;pays;ville;codePostal;adresse;codeParent;intitule;typologie;reseau;codeSp;inconnue
                Oui;France;Dijon;21000;1 rue X;;Bon ordre;Mairie;Essai;ORDER-1;zut
                """);

        assertThat(run(file)).isZero();
        assertThat(find("ORDER-1").name()).isEqualTo("Bon ordre");
    }

    @Test
    void failsWithoutAChangeWhenTheFileCannotBeTaken() throws IOException {
        var latin = folder.resolve("latin.csv");
        Files.writeString(
                latin, HEADER + "LATIN-1;Essai;Mairie;Créteil;;;;94000;;;Oui;;;;\n", StandardCharsets.ISO_8859_1);
        var columns = folder.resolve("columns.csv");
        Files.writeString(columns, "codeSp;reseau\nX;Y\n");

        assertThat(run(folder.resolve("absent.csv"))).isOne();
        assertThat(said()).contains("ne peut pas être lu");
        assertThat(run(latin)).isOne();
        assertThat(said()).contains("n’est pas en UTF-8");
        assertThat(run(columns)).isOne();
        assertThat(said()).contains("typologie, intitule");
        assertThatThrownBy(() -> command.run(List.of(), console())).isInstanceOf(UsageException.class);
        assertThat(directory.find(new StructureCode("LATIN-1"))).isEmpty();
    }

    @Test
    void showsToNobodyTheMarkOfServicesOutsideTheDirectory() throws IOException {
        var file = write("""
                OUTSIDE-1;Réseau des Zinzoulins;Marque du dehors;Hors-structures;;;;75000;PARIS;France;Oui;;75056;75;11
                OUTSIDE-2;Réseau des Zinzoulins;Marque du dehors;Guichet hors les murs;;;;75000;PARIS;France;Oui;;75056;75;11
                """);

        assertThat(run(file)).isZero();
        assertThat(said()).contains("2 structures lues").contains("2 créées").contains("0 fermée");
        assertThat(run(file)).isZero();
        assertThat(said()).contains("2 inchangées");

        assertThat(count("code = 'OUTSIDE-1'")).isOne();
        assertThat(directory.find(new StructureCode("OUTSIDE-1"))).isEmpty();
        assertThat(directory.search("zinzoulins", 100))
                .extracting(structure -> structure.code().value())
                .containsExactly("OUTSIDE-2");
        assertThat(directory.search("hors-structures", 100)).noneMatch(Structure::isOutside);
    }

    private Structure find(String code) {
        return directory.find(new StructureCode(code)).orElseThrow();
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from directory.structure where " + condition)
                .query(Integer.class)
                .single();
    }

    private Path write(String lines) throws IOException {
        var file = Files.createTempFile(folder, "structures", ".csv");
        return Files.writeString(file, HEADER + lines);
    }

    private int run(Path file) {
        said.reset();
        return command.run(List.of(file.toString()), console());
    }

    private Console console() {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Console(stream, stream);
    }

    /** Narrow no-break spaces of numbers and no-break spaces of punctuation are read as plain ones. */
    private String said() {
        return said.toString(StandardCharsets.UTF_8).replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
