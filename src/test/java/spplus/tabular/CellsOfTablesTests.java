package spplus.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells say, and what tells rows apart. */
class CellsOfTablesTests {

    private static final List<String> CAUSES = List.of("ligne", "colonne", "raison");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 6", "-1", "@a", "|b", "\tc"})
    void keepsSpreadsheetsFromComputingAndFindsTheWordsAgain(String cell) {
        assertThat(Formulas.harmless(cell)).isEqualTo("'" + cell);
        assertThat(Formulas.asTyped(Formulas.harmless(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "accueil", "'entre guillemets'", "l'=accueil"})
    void leavesOtherWordsAlone(String cell) {
        assertThat(Formulas.harmless(cell)).isEqualTo(cell);
        assertThat(Formulas.asTyped(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"28/02/2026", "2026-02-28", "28/02/2026 09:30", "2026-02-28T09:30:00Z"})
    void readsDaysAsPeopleWriteThem(String cell) {
        assertThat(WrittenDay.of(cell)).contains(LocalDate.of(2026, 2, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2026", "2026-02-30", "hier", "28/2/2026", "02/28/2026"})
    void neverMakesADayOfAnother(String cell) {
        assertThat(WrittenDay.of(cell)).isEmpty();
    }

    @Test
    void knowsARowAgainWhenItComesBackFromTheFileOfThoseLeftOut() {
        var before = new RowKeys(List.of("texte", "lieu"), CAUSES);
        var first = before.of(List.of("=Attente", "Aix"));
        var again = before.of(List.of("=Attente", "Aix"));

        var after = new RowKeys(List.of("ligne", "colonne", "raison", "texte", "lieu"), CAUSES);

        assertThat(first).isNotEqualTo(again);
        assertThat(after.of(List.of("2", "lieu", "inconnu", "'=Attente", "Aix")))
                .isEqualTo(first);
        assertThat(after.of(List.of("3", "lieu", "inconnu", "'=Attente", "Aix")))
                .isEqualTo(again);
    }

    @Test
    void readsAColumnCalledLikeTheFirstOfThemAsAnyOther() {
        var keys = new RowKeys(List.of("ligne", "texte"), CAUSES);
        assertThat(keys.of(List.of("12", "Retard"))).isNotEqualTo(keys.of(List.of("13", "Retard")));
    }
}
