package spplus.quality.barometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.SignedIn;
import spplus.quality.barometer.BarometerPages.Figure;

/** Published figures are shown as they are: their totals hold, and users are never mixed with the general public. */
@IntegrationTest
class BarometerTests {

    @Autowired
    FigureRepository figures;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theTotalsOfJune2025AreRight() {
        var wave = figures.waves(10).stream()
                .filter(one -> one.code().equals("services-publics-2025"))
                .findFirst()
                .orElseThrow();
        var overall = wave.parts().getFirst().figures().getFirst();
        assertThat(overall.total()).isEqualTo(100);
        assertThat(overall.net()).isEqualTo(58);
        assertThat(wave.parts())
                .extracting(BarometerPages.Part::kind)
                .containsExactly("OVERALL", "DIMENSION", "SERVICE", "GROUP", "DIFFICULTY");
        assertThat(wave.parts().stream()
                        .flatMap(part -> part.figures().stream())
                        .map(Figure::total)
                        .filter(total -> total != null))
                .hasSize(2)
                .containsOnly(100);
        assertThat(wave.parts().get(1).figures().get(1).neutral())
                .as("what was not published is not made up")
                .isNull();
    }

    @Test
    void aFigureWhosePartsDoNotAddUpIsRefused() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into quality.barometer_figure (wave, kind, place, label, population, satisfied, neutral,
                          unsatisfied)
                        values ('services-publics-2025', 'OVERALL', 99, 'Faux', 'USERS', 69, 20, 15)
                        """).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anybodyReadsWhoseFiguresTheyAre() {
        assertThat(signedIn.nobody().page("/barometre"))
                .contains(
                        "Comment vont les services publics", "25 000 usagers", "publié le", "Grand public", "58 points")
                .contains("aucun intervalle ne peut être calculé", "non trouvé");
    }
}
