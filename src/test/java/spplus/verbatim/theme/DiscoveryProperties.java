package spplus.verbatim.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The rules that themes keep whatever the texts. */
class DiscoveryProperties {

    @Property(tries = 40, seed = "20260201")
    void keepsItsRulesWhateverTheTexts(
            @ForAll @IntRange(max = 400) int count,
            @ForAll @IntRange(min = 1, max = 12) int most,
            @ForAll @IntRange(min = 1, max = 40) int fewest,
            @ForAll @IntRange(min = 2, max = 60) int words,
            @ForAll int seed) {
        var texts = noise(count, words, new Random(seed));
        var rules = new DiscoveryRules(most, fewest, 0.02, 0.9, 0.15);

        var found = ThemeDiscovery.in(texts, rules, seed);

        int least = rules.fewest(count);
        assertThat(found.themes()).hasSizeLessThanOrEqualTo(most).allMatch(theme -> theme.texts() >= least);
        for (var theme : found.themes()) {
            assertThat(found.themes().stream().filter(other -> other != theme).map(other -> other.prototype()
                            .likeness(theme.prototype())))
                    .allMatch(likeness -> likeness < 0.9);
            assertThat(theme.typical()).isNotEmpty().doesNotHaveDuplicates();
        }
        var names = found.themes().stream().map(Discovered.Found::name).toList();
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    }

    @Property(tries = 10, seed = "20260202")
    void findsTheSameForTheSameSeed(@ForAll int seed) {
        var texts = MadeUpSubjects.texts(200, new Random(seed));

        assertThat(ThemeDiscovery.in(texts, DiscoveryRules.STANDARD, seed).themes())
                .isEqualTo(
                        ThemeDiscovery.in(texts, DiscoveryRules.STANDARD, seed).themes());
    }

    @Property(tries = 20, seed = "20260203")
    void readsAnyTextWithoutFailing(@ForAll String text) {
        var model = model();
        var reader = model.reader();

        int count = reader.read(text);

        assertThat(count).isBetween(0, ThemeReader.MOST);
        for (int i = 1; i < count; i++) {
            assertThat(reader.likeness(i))
                    .isLessThanOrEqualTo(reader.likeness(i - 1))
                    .isBetween(0.15, 1.0);
        }
    }

    private static ThemeModel model() {
        var found = ThemeDiscovery.in(MadeUpSubjects.texts(100, new Random(1)), DiscoveryRules.STANDARD, 1);
        var themes = found.themes().stream().map(Discovered.Found::prototype).toList();
        return new ThemeModel(found.vocabulary(), themes, 0.15);
    }

    private static List<String> noise(int count, int words, Random random) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                // Squared: some words are much commoner than others.
                int word = (int) (random.nextDouble() * random.nextDouble() * words);
                text.append("mot")
                        .append((char) ('a' + word % 26))
                        .append((char) ('a' + word / 26))
                        .append(' ');
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
