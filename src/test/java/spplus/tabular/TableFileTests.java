package spplus.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.tabular.UnreadableTableException.Problem;

class TableFileTests {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void named() {
        file = folder.resolve("contacts.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsWhatPartsTheFields(String mark) throws IOException {
        write("nom,courriel,ville\n\"Bazin; Hélène\",h@exemple.fr,\"Aix,\nles-Bains\"\n".replace(",", mark));

        try (var table = TableFile.open(file)) {
            assertThat(table.header()).containsExactly("nom", "courriel", "ville");
            var row = table.next(10).getFirst();
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.field(2)).isEqualTo("Aix" + mark + "\nles-Bains");
            assertThat(table.isWhole(row)).isTrue();
        }
    }

    @Test
    void ignoresMarksInsideTheQuotesOfTheHeader() throws IOException {
        write("\"nom, prénom, surnom\";ville\nBazin;Aix\n");

        try (var table = TableFile.open(file)) {
            assertThat(table.header()).containsExactly("nom, prénom, surnom", "ville");
        }
    }

    @Test
    void readsPastAByteOrderMarkAndAHeaderWithoutRows() throws IOException {
        write("\uFEFFnom;ville");

        try (var table = TableFile.open(file)) {
            assertThat(table.header()).containsExactly("nom", "ville");
            assertThat(table.next(10)).isEmpty();
            assertThat(table.readSoFar()).isEqualTo(1);
        }
    }

    @Test
    void readsPastAByteOrderMarkBeforeQuotes() throws IOException {
        write("\uFEFF\"nom; prénom\";\"ville\"\r\n\"Bazin\";\"Aix\"\r\n");

        try (var table = TableFile.open(file)) {
            assertThat(table.header()).containsExactly("nom; prénom", "ville");
            assertThat(table.next(10)).singleElement().satisfies(row -> assertThat(row.fields())
                    .containsExactly("Bazin", "Aix"));
        }
    }

    @Test
    void holdsFewRowsTogetherWhenTheyAreLong() throws IOException {
        write("texte\n" + ("a".repeat(1 << 20) + "\n").repeat(9));

        try (var table = TableFile.open(file)) {
            assertThat(table.next(100)).hasSize(4);
            assertThat(table.next(100)).hasSize(4);
            assertThat(table.next(100)).hasSize(1);
            assertThat(table.next(100)).isEmpty();
        }
    }

    @Test
    void readsAFewRowsAtATimeWhateverTheLengthOfTheFile() throws IOException {
        write("n;texte\n" + "1;un récit de quelques mots\n".repeat(20_000));

        int rows = 0;
        var parts = new ArrayList<Double>();
        try (var table = TableFile.open(file)) {
            for (var next = table.next(3_000); !next.isEmpty(); next = table.next(3_000)) {
                assertThat(next).hasSizeLessThanOrEqualTo(3_000);
                rows += next.size();
                parts.add(table.readSoFar());
            }
        }
        assertThat(rows).isEqualTo(20_000);
        assertThat(parts).isSorted().hasSize(7);
        assertThat(parts.getFirst()).isLessThan(0.5);
    }

    @Test
    void saysWhichColumnsAreMissing() throws IOException {
        write("nom;ville\n");

        try (var table = TableFile.open(file)) {
            assertThatThrownBy(() -> table.require(List.of("nom", "courriel", "consentement")))
                    .isInstanceOfSatisfying(UnreadableTableException.class, e -> {
                        assertThat(e.problem()).isEqualTo(Problem.MISSING_COLUMNS);
                        assertThat(e.detail()).isEqualTo("courriel, consentement");
                    });
        }
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        write("");

        assertProblem(Problem.EMPTY);
    }

    @Test
    void refusesAnotherEncodingRatherThanSpoilAccents() throws IOException {
        write("prénom;ville\nHélène;Nîmes\n", Charset.forName("windows-1252"));

        assertProblem(Problem.ENCODING);
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() throws IOException {
        write("nom;ville\n\"Bazin;" + "Aix ".repeat(2 << 20));

        assertProblem(Problem.MALFORMED);
    }

    @Test
    void keepsRowsLeftOutAsTheyWere() throws IOException {
        write("nom;ville\nBazin;Aix;trop\n");

        Path kept;
        try (var table = TableFile.open(file);
                var rejects = new RejectFile(folder, file, table.header())) {
            var row = table.next(1).getFirst();
            assertThat(table.isWhole(row)).isFalse();
            rejects.add(row, "", "3 champs au lieu de 2");
            kept = rejects.path();
        }
        assertThat(Files.readString(kept))
                .isEqualToNormalizingNewlines(
                        "ligne;colonne;raison;nom;ville\n2;;3 champs au lieu de 2;Bazin;Aix;trop\n");
    }

    @Test
    void keepsColumnsHarmlessInASpreadsheetAndFindsThemWhenTheFileComesBack() throws IOException {
        write("=HYPERLINK(1);nom\n@lien;Bazin\n");

        Path kept;
        try (var table = TableFile.open(file);
                var rejects = new RejectFile(folder, file, table.header())) {
            rejects.add(table.next(1).getFirst(), "=HYPERLINK(1)", "adresse inconnue");
            kept = rejects.path();
        }

        assertThat(Files.readAllLines(kept))
                .containsExactly(
                        "ligne;colonne;raison;'=HYPERLINK(1);nom", "2;'=HYPERLINK(1);adresse inconnue;'@lien;Bazin");
        try (var back = TableFile.open(kept)) {
            assertThat(back.header()).containsExactly("ligne", "colonne", "raison", "=HYPERLINK(1)", "nom");
        }
    }

    @Test
    void removesWhatAnEarlierImportLeftOut() throws IOException {
        write("nom;ville\n");
        Files.createDirectories(folder.resolve("rejets"));
        var earlier = Files.writeString(folder.resolve("rejets/contacts.csv.rejets.csv"), "ligne\n");

        try (var rejects = new RejectFile(folder, file, List.of("nom", "ville"))) {
            assertThat(rejects.path()).isEqualTo(earlier.toAbsolutePath()).doesNotExist();
        }
    }

    private void write(String text) throws IOException {
        write(text, StandardCharsets.UTF_8);
    }

    private void write(String text, Charset charset) throws IOException {
        Files.writeString(file, text, charset);
    }

    private void assertProblem(Problem expected) {
        assertThatThrownBy(() -> {
                    try (var table = TableFile.open(file)) {
                        table.next(10);
                    }
                })
                .isInstanceOfSatisfying(UnreadableTableException.class, e -> assertThat(e.problem())
                        .isEqualTo(expected));
    }
}
