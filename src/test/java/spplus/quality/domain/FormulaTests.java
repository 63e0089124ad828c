package spplus.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spplus.core.Period;
import spplus.core.Statistic.Caveat;
import spplus.quality.domain.FormulaReader.FormulaRefused;

/** Formulas are declared, checked, and never divide by nothing. */
class FormulaTests {

    private static final Input TAKEN = new Input("pris", "Appels pris", "appels");
    private static final Input ASKED = new Input("demandes", "Appels demandés", "appels");
    private static final Input DAYS = new Input("jours", "Jours", "jours");
    private static final Period YEAR = Period.ofYear(2026);

    @ParameterizedTest
    @CsvSource({
        "part(pris / demandes), part(pris / demandes)",
        "'  part ( pris/demandes ) ', part(pris / demandes)",
        "'taux(pris / demandes, pour 1000)', 'taux(pris / demandes, pour 1000)'",
        "moyenne(pris / demandes), moyenne(pris / demandes)",
        "mediane(pris sur demandes), mediane(pris sur demandes)"
    })
    void readsTheFormsThatAreDeclared(String typed, String written) {
        assertThat(FormulaReader.read(typed, List.of(TAKEN, ASKED)).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "part(pris / autres), undeclared",
        "part(pris / pris), itself",
        "part(pris), inside",
        "somme(pris / demandes), form",
        "pris / demandes, shape",
        "'taux(pris / demandes, pour 0)', inside",
        "part(demandes / jours), units",
        "moyenne(pris / demandes), unused",
        "'part(pris / demandes); drop table result', shape"
    })
    void refusesWhatItCannotCheck(String typed, String code) {
        assertThatThrownBy(() -> FormulaReader.read(typed, List.of(TAKEN, ASKED, DAYS)))
                .isInstanceOfSatisfying(FormulaRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    @Test
    void hasNoValueWithoutADenominator() {
        var share = FormulaReader.read("part(pris / demandes)", List.of(TAKEN, ASKED));
        assertThat(share.value(Amounts.NOTHING)).isEmpty();
        assertThat(share.statistic(Amounts.NOTHING, YEAR, Caveat.EXHAUSTIVE)).isEmpty();
        assertThat(share.value(Amounts.of(0, 12))).hasValue(0);
    }

    @Test
    void givesAShareItsWilsonInterval() {
        var share = FormulaReader.read("part(pris / demandes)", List.of(TAKEN, ASKED));
        var statistic =
                share.statistic(Amounts.of(69, 100), YEAR, Caveat.EXHAUSTIVE).orElseThrow();
        assertThat(statistic.interval().low()).isCloseTo(0.5937, within(1e-4));
        assertThat(statistic.interval().high()).isCloseTo(0.7722, within(1e-4));
        assertThat(share.problem(Amounts.of(13, 12))).contains("numerator-over");
    }

    @Test
    void takesTheUnsatisfiedAwayFromTheSatisfied() {
        var net = FormulaReader.read(
                "net(oui - non / tous)",
                List.of(
                        new Input("oui", "Oui", "personnes"),
                        new Input("non", "Non", "personnes"),
                        new Input("tous", "Tous", "personnes")));
        var amounts = new Amounts(5_000, 2_000, 100);
        assertThat(net.value(amounts)).hasValue(30);
        assertThat(net.statistic(amounts, YEAR, Caveat.VOLUNTEERS).orElseThrow().numerator())
                .isEqualTo(30);
        assertThat(net.problem(new Amounts(6_000, 5_000, 100))).contains("parts-over");
    }

    @Test
    void sharesATotalAndNeverAddsUpMedians() {
        var mean = FormulaReader.read("moyenne(jours / demandes)", List.of(DAYS, ASKED));
        assertThat(mean.value(new Amounts(26_00, 0, 1).plus(new Amounts(4_00, 0, 2))))
                .hasValue(10);
        assertThat(mean.unit()).isEqualTo("jours");
        assertThat(mean.addsUp()).isTrue();
        assertThat(FormulaReader.read("mediane(jours sur demandes)", List.of(DAYS, ASKED))
                        .addsUp())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026, 2026-01-01, 12", "2026-S2, 2026-07-01, 6", "2026-T4, 2026-10-01, 3", "2026-02, 2026-02-01, 1"})
    void readsPeriods(String code, LocalDate first, int months) {
        assertThat(Term.parse(code)).contains(new Term(first, months));
        assertThat(new Term(first, months).code()).isEqualTo(code);
        assertThat(Frequency.of(months).holding(new Term(first, months).last())).isEqualTo(new Term(first, months));
    }
}
