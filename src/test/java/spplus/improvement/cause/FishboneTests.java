package spplus.improvement.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The drawing stays in its frame, whatever is written. */
class FishboneTests {

    private static final Map<CauseFamily, String> NAMES = Map.of(CauseFamily.METHOD, "Méthode");

    @Test
    void tellsHowManyCausesItLeavesOut() {
        var many = IntStream.rangeClosed(1, 9).mapToObj(i -> "Cause " + i).toList();
        var drawing = Fishbone.of("Effet", Map.of(CauseFamily.METHOD, many), NAMES, more -> "et " + more + " autres");
        assertThat(drawing.labels().stream().map(Fishbone.Label::words))
                .contains("Méthode", "Cause 5", "et 4 autres")
                .doesNotContain("Cause 6");
    }

    @Test
    void keepsLongWordsAndManyOfThemInTheFrame() {
        var effect = "Un irritant dont la phrase est bien plus longue que ce que la tête du poisson peut tenir, "
                + "avec un anticonstitutionnellementtrèslong mot et encore bien des mots pour la remplir";
        var causes = Map.of(CauseFamily.METHOD, List.of("Une cause bien trop longue pour tenir sur sa petite arête"));
        var drawing = Fishbone.of(effect, causes, NAMES, String::valueOf);
        assertThat(drawing.effect()).hasSizeLessThanOrEqualTo(6).allMatch(line -> line.length() <= 22);
        assertThat(drawing.labels()).allMatch(label -> label.words().length() <= 27);
        assertThat(drawing.lines()).allSatisfy(line -> {
            assertThat(line.fromX()).isBetween(0.0, (double) Fishbone.WIDTH);
            assertThat(line.fromY()).isBetween(0.0, (double) Fishbone.HEIGHT);
        });
    }
}
