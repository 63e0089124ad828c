package spplus.quality.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import spplus.quality.domain.Amounts;
import spplus.quality.domain.Term;

/** No list of parts gives away, by subtraction from the whole, one that is too small to be told. */
class TellableTests {

    private static final Term YEAR = new Term(LocalDate.of(2025, 1, 1), 12);

    @Test
    void thePartThatWouldLeaveASmallOneAloneIsNotToldEither() {
        assertThat(Tellable.of(over(126), Map.of("21", over(20), "58", over(100), "71", over(6))))
                .contains("58")
                .doesNotContain("71", "21");
    }

    @Test
    void whatStandsInNoPartIsNotGivenAwayEither() {
        assertThat(Tellable.of(over(54), Map.of("21", over(50)))).doesNotContain("21");
        assertThat(Tellable.of(over(64), Map.of("21", over(50)))).contains("21");
    }

    @Test
    void smallOnesThatHideEachOtherHideNobodyElse() {
        assertThat(Tellable.of(over(65), Map.of("21", over(50), "58", over(7), "71", over(8))))
                .contains("21")
                .doesNotContain("58", "71");
    }

    private static Sums over(long denominator) {
        return new Sums(YEAR, Amounts.of(denominator / 2, denominator), 1);
    }
}
