package spplus.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import spplus.SharedData;
import spplus.privacy.FindingKind.Family;

/** Experiences already moderated hold little to find: what is found there tells of false alarms. */
class RealTextsTests {

    @Test
    void rarelyCriesOutOverModeratedTexts() throws IOException {
        var screening = new Screening();
        var texts = texts();
        var found = new EnumMap<Family, Integer>(FindingKind.Family.class);
        for (var text : texts) {
            screening.screen(text).findings().stream()
                    .map(finding -> finding.kind().family())
                    .distinct()
                    .forEach(family -> found.merge(family, 1, Integer::sum));
        }
        assertThat(texts).hasSizeGreaterThan(700);
        assertThat(share(found, Family.PERSONAL, texts)).isLessThan(0.035);
        assertThat(share(found, Family.ALERT, texts)).isLessThan(0.02);
        assertThat(share(found, Family.INSULT, texts)).isLessThan(0.005);
        assertThat(share(found, Family.SPAM, texts)).isLessThan(0.005);
    }

    private static double share(Map<Family, Integer> found, Family family, List<String> texts) {
        return (double) found.getOrDefault(family, 0) / texts.size();
    }

    private static List<String> texts() throws IOException {
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(SharedData.file("experiences.csv"))) {
            return rows.stream()
                    .map(row -> row.getField("Titre") + "\n" + row.getField("Description"))
                    .toList();
        }
    }
}
