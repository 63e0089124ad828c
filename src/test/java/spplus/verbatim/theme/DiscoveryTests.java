package spplus.verbatim.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import spplus.SharedData;
import spplus.tabular.TableFile;

class DiscoveryTests {

    @Test
    void findsTheSubjectsOfWhichTextsWereMade() {
        var texts = MadeUpSubjects.texts(600, new Random(3));
        var found = ThemeDiscovery.in(texts, DiscoveryRules.STANDARD, 1);
        var reader = model(found).reader();

        for (var subject : MadeUpSubjects.SUBJECTS) {
            assertThat(reader.read(String.join(" ", subject.subList(0, 3)))).isPositive();
            var prototype = found.themes().get(reader.theme(0)).prototype();
            var words = new ArrayList<String>();
            var stemming = new Stemming();
            subject.forEach(word -> words.add(stemming.of(Words.folded(word, 0, word.length()))));
            assertThat(prototype.weights().keySet().stream().limit(2))
                    .allMatch(term -> Arrays.stream(term.split(" ")).allMatch(words::contains));
        }
    }

    @Test
    void namesThemesInWordsThatPeopleWroteAndNeverByPoliteness() {
        var found = ThemeDiscovery.in(MadeUpSubjects.texts(600, new Random(3)), DiscoveryRules.STANDARD, 1);

        assertThat(String.join(
                                " ",
                                found.themes().stream()
                                        .map(Discovered.Found::name)
                                        .toList())
                        .toLowerCase())
                .contains("impôts", "trimestres")
                .doesNotContain("impot ", "bonjour", "merci", "cordialement");
    }

    @Test
    void findsNothingInTooFewTexts() {
        assertThat(ThemeDiscovery.in(List.of("passeport perdu", "", "😀"), DiscoveryRules.STANDARD, 1)
                        .themes())
                .isEmpty();
        assertThat(ThemeDiscovery.in(MadeUpSubjects.texts(29, new Random(1)), DiscoveryRules.STANDARD, 1)
                        .themes())
                .isEmpty();
    }

    @Test
    void recognisesOldThemesWhenNewTextsCome() {
        var before = ThemeDiscovery.in(MadeUpSubjects.texts(400, new Random(5)), DiscoveryRules.STANDARD, 1);
        var after = ThemeDiscovery.in(MadeUpSubjects.texts(500, new Random(6)), DiscoveryRules.STANDARD, 2);

        var identity = ThemeIdentity.of(prototypes(before), prototypes(after));

        assertThat(Arrays.stream(identity).filter(place -> place != ThemeIdentity.NEW))
                .hasSizeGreaterThan(after.themes().size() / 2)
                .doesNotHaveDuplicates();
        for (int now = 0; now < identity.length; now++) {
            if (identity[now] != ThemeIdentity.NEW) {
                assertThat(prototypes(before)
                                .get(identity[now])
                                .likeness(prototypes(after).get(now)))
                        .isGreaterThanOrEqualTo(ThemeIdentity.SAME);
            }
        }
    }

    @Test
    void readsTheSameWhateverAccentsCapitalsAndTheTextBefore() {
        var found = ThemeDiscovery.in(MadeUpSubjects.texts(400, new Random(5)), DiscoveryRules.STANDARD, 1);
        var reader = model(found).reader();
        reader.read("Relevé de carrière et trimestres de retraite");
        int theme = reader.theme(0);
        double likeness = reader.likeness(0);

        reader.read("passeport passeport passeport");
        reader.read("RELEVE DE CARRIERE ET TRIMESTRES DE RETRAITE");

        assertThat(reader.theme(0)).isEqualTo(theme);
        assertThat(reader.likeness(0)).isEqualTo(likeness);
    }

    /** The bounds are well under what is measured (docs/adr/0029), to hold whatever the seed. */
    @Test
    void findsCoherentThemesInRealTexts() throws IOException {
        var texts = realTexts();

        var found = ThemeDiscovery.in(texts, DiscoveryRules.STANDARD, 11);
        var again = ThemeDiscovery.in(texts, DiscoveryRules.STANDARD, 12);

        assertThat(found.themes()).hasSizeBetween(20, 70);
        assertThat(found.measures().coherence()).isGreaterThan(0.3);
        assertThat((double) found.measures().covered() / texts.size()).isGreaterThan(0.6);
        assertThat(Arrays.stream(ThemeIdentity.of(prototypes(again), prototypes(found)))
                        .filter(place -> place != ThemeIdentity.NEW))
                .hasSizeGreaterThan(found.themes().size() * 7 / 10);
    }

    private static List<String> realTexts() throws IOException {
        var texts = new ArrayList<String>();
        try (var table = TableFile.open(SharedData.file("experiences.csv"))) {
            int title = table.header().indexOf("Titre");
            int body = table.header().indexOf("Description");
            for (var rows = table.next(256); !rows.isEmpty(); rows = table.next(256)) {
                rows.forEach(row ->
                        texts.add(row.fields().get(title) + "\n" + row.fields().get(body)));
            }
        }
        return texts;
    }

    private static ThemeModel model(Discovered found) {
        return new ThemeModel(found.vocabulary(), prototypes(found), DiscoveryRules.STANDARD.nearest());
    }

    private static List<Prototype> prototypes(Discovered found) {
        return found.themes().stream().map(Discovered.Found::prototype).toList();
    }
}
