package spplus.improvement.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spplus.statistics.effect.ChartKind;
import spplus.statistics.effect.MonthPoint;

class SeriesTextTests {

    private static final YearMonth NOW = YearMonth.of(2026, 4);

    @Test
    void readsMonthsAsPeopleTypeAndPasteThem() {
        var read = SeriesText.read("""
                03/2026 ; 42 ; 310
                2026-01\t1 200,5\t3\u202f100

                2026-2;0;12
                """, ChartKind.RATE, false, NOW);
        assertThat(read.problem()).isEmpty();
        assertThat(read.series().get(""))
                .containsExactly(
                        new MonthPoint(YearMonth.of(2026, 1), 1200.5, 3100),
                        new MonthPoint(YearMonth.of(2026, 2), 0, 12),
                        new MonthPoint(YearMonth.of(2026, 3), 42, 310));
    }

    @Test
    void readsPeersByNameAndWritesThemBackAlike() {
        var text = "Guichet de Nuits ; 2026-01 ; 17,5\nGuichet de Nuits ; 2026-02 ; 18\n";
        var read = SeriesText.read(text, ChartKind.MEASURE, true, NOW);
        assertThat(read.series()).containsOnlyKeys("Guichet de Nuits");
        assertThat(SeriesText.write("Guichet de Nuits", read.series().get("Guichet de Nuits"), ChartKind.MEASURE))
                .isEqualTo(text);
        assertThat(SeriesText.write("", List.of(new MonthPoint(YearMonth.of(2026, 1), 3, 40)), ChartKind.SHARE))
                .isEqualTo("2026-01 ; 3 ; 40\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01 ; 3|cells",
                "janvier ; 3 ; 4|month",
                "2026-13 ; 3 ; 4|month",
                "2026-04 ; 3 ; 4|future",
                "2026-01 ; x ; 4|number",
                "2026-01 ; 1e4 ; 40000|number",
                "2026-01 ; 1 ; 0,00000001|number",
                "2026-01 ; 3 ; 0|base",
                "2026-01 ; 5 ; 4|share",
                "2026-01 ; -1 ; 4|share"
            })
    void saysWhichLineCannotBeReadAndWhy(String line, String why) {
        var read = SeriesText.read("2025-12 ; 1 ; 2\n" + line, ChartKind.SHARE, false, NOW);
        assertThat(read.problem()).hasValue(new SeriesText.Problem(2, why));
    }

    @Test
    void aMonthIsGivenOnce() {
        var read = SeriesText.read("2026-01 ; 1 ; 2\n01/2026 ; 1 ; 2", ChartKind.SHARE, false, NOW);
        assertThat(read.problem()).hasValue(new SeriesText.Problem(2, "twice"));
        assertThat(read.series()).isEmpty();
    }

    @Test
    void aTableTooLongIsRefusedWhole() {
        var read = SeriesText.read("2026-01 ; 1 ; 2\n".repeat(3_700), ChartKind.SHARE, false, NOW);
        assertThat(read.problem().map(SeriesText.Problem::why)).hasValue("many");
    }
}
