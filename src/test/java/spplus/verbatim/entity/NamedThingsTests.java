package spplus.verbatim.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spplus.SharedData;
import spplus.tabular.TableFile;

class NamedThingsTests {

    private final NamedThings named = new NamedThings(List.of("Lyon", "Saint-Étienne", "Gex"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Renouveler ma CNI                                  | carte d’identité
            nos cartes nationales d'identité                   | carte d’identité
            mes deux passeports                                | passeport
            Le RÉCÉPISSÉ expire                                | titre de séjour
            refaire la carte grise sur place                   | carte grise
            France Connect ne marche pas                       | FranceConnect
            le site service-public.fr                          | service-public.fr
            inscription sur les listes électorales             | liste électorale
            déposer plainte                                    | plainte
            le 1er bureau de Saint-Etienne                     | Saint-Étienne
            """)
    void writesTheSameNameWhateverTheWords(String text, String label) {
        assertThat(named.in(text)).extracting(Named::label).containsExactly(label);
    }

    @Test
    void takesTheLongestNameOnceAndInOrder() {
        assertThat(named.in("Carte de séjour puis carte d’identité, encore la carte d'identité, à Lyon"))
                .containsExactly(
                        new Named(NamedKind.DOCUMENT, "titre de séjour"),
                        new Named(NamedKind.DOCUMENT, "carte d’identité"),
                        new Named(NamedKind.PLACE, "Lyon"));
    }

    @Test
    void wantsACapitalForPlaces() {
        assertThat(named.in("c’est lyon et gex")).isEmpty();
        assertThat(named.in("")).isEmpty();
    }

    /** One real text in four names something, one in ten says a delay: well under what is measured. */
    @Test
    void findsDocumentsAndDelaysInRealTexts() throws IOException {
        int naming = 0;
        int delayed = 0;
        int rows = 0;
        try (var table = TableFile.open(SharedData.file("experiences.csv"))) {
            int title = table.header().indexOf("Titre");
            int body = table.header().indexOf("Description");
            for (var batch = table.next(256); !batch.isEmpty(); batch = table.next(256)) {
                for (var row : batch) {
                    var text = row.fields().get(title) + "\n" + row.fields().get(body);
                    rows++;
                    naming += named.in(text).isEmpty() ? 0 : 1;
                    delayed += SaidDelays.in(text, LocalDate.of(2022, 6, 1)).isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(naming).isGreaterThan(rows / 4);
        assertThat(delayed).isGreaterThan(rows / 10);
    }
}
