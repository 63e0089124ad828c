package spplus.verbatim.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A line without id is another one each day, and each time that its batch says it again. */
class LineKeysTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void tellsTheSameWordsOfTwoDaysApart() {
        var line = line("");

        assertThat(new LineKeys(DAY).of(line)).isNotEqualTo(new LineKeys(DAY.plusDays(1)).of(line));
        assertThat(new LineKeys(DAY).of(line)).isEqualTo(new LineKeys(DAY).of(line));
        assertThat(new LineKeys(DAY).of(line)).isEqualTo(new LineKeys(DAY.plusDays(1)).of(line(DAY.toString())));
    }

    @Test
    void tellsTheSameLineApartAsOftenAsItIsSaid() {
        var keys = new LineKeys(DAY);

        assertThat(keys.of(line(""))).isNotEqualTo(keys.of(line("")));
    }

    private static Batch.Line line(String day) {
        return new Batch.Line(null, "Merci", null, day, null, null, null, null, null, null, null);
    }
}
