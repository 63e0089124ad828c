package spplus.verbatim.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import spplus.SharedData;
import spplus.tabular.TableFile;

/** Copies are found among others, and others are not taken for copies. */
class LotTests {

    private static final FamilySettings SETTINGS = new FamilySettings(0.5, 12, Duration.ofSeconds(3));
    private static final String LETTER =
            "Madame, Monsieur, je demande le maintien du guichet de la gare de Valombreuse, fermé depuis le mois de mars "
                    + "sans que personne ait été consulté. Nous sommes nombreux à ne pas pouvoir acheter un billet en ligne.";

    @Test
    void putsACopyWithALittleChangeInTheFamilyOfTheFirst() {
        var memory = new Memory();

        var found = memory.place(List.of(LETTER, "Bonjour, " + LETTER + " Merci de votre réponse."));

        assertThat(found.placed().get(1).family()).isNotNull();
        assertThat(found.placed().get(1).likeness()).isGreaterThan(0.6).isLessThan(1);
        assertThat(found.placed().get(1).bands()).isNull();
        assertThat(found.joined()).hasSize(1);
    }

    @Test
    void findsTheFirstOfAFamilyInAnEarlierLot() {
        var memory = new Memory();
        memory.place(List.of(LETTER));

        var later = memory.place(List.of(LETTER.toUpperCase(java.util.Locale.FRENCH)));

        assertThat(later.placed().getFirst().family()).isNotNull();
        assertThat(later.placed().getFirst().likeness()).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatSpeaksOfTheSameThingInOtherWords() {
        var memory = new Memory();

        var found = memory.place(List.of(
                LETTER,
                "Le guichet de la gare de Valombreuse est fermé et je ne sais pas acheter de billet sur internet : rendez-nous "
                        + "quelqu’un à qui parler, mes voisins et moi n’avons plus aucun moyen de partir."));

        assertThat(found.joined()).isEmpty();
    }

    @Test
    void comparesNoTextOfAFewWordsAndNothingOfSignsOnly() {
        var memory = new Memory();

        var found = memory.place(List.of("Très bon accueil, merci !", "Très bon accueil, merci !", "", "👍👍👍", "…"));

        assertThat(found.joined()).isEmpty();
        assertThat(found.placed()).allMatch(one -> one.bands() == null);
    }

    @Test
    void comparesALongTextByItsBeginning() {
        var memory = new Memory();
        var endless = LETTER.repeat(1_000);

        assertThat(memory.place(List.of(endless, endless + " fin")).joined()).hasSize(1);
    }

    /** 300 letters in 2 to 20 copies, each with up to 4 % of its words changed at random, among 3,000 others put together from phrases. */
    @Test
    void findsNearlyAllCopiesOfMadeUpFamiliesAndHardlyAnythingElse() {
        var chance = new Random(7);
        var truth = new ArrayList<Integer>();
        var texts = new ArrayList<String>();
        for (int family = 0; family < 300; family++) {
            var letter = IntStream.range(0, 30 + chance.nextInt(90))
                    .mapToObj(_ -> word(chance))
                    .toList();
            for (int copy = 2 + chance.nextInt(19); copy > 0; copy--) {
                texts.add(changed(letter, chance.nextDouble() * 0.04, chance));
                truth.add(family);
            }
        }
        for (int other = 0; other < 3_000; other++) {
            texts.add(IntStream.range(0, 20 + chance.nextInt(80))
                    .mapToObj(_ -> word(chance))
                    .collect(Collectors.joining(" ")));
            truth.add(-1 - other);
        }

        var measured = measure(texts, truth);

        System.out.printf(
                "families: %d texts, recall %.4f, precision %.4f of pairs, %.0f µs a text%n",
                texts.size(), measured.recall(), measured.precision(), measured.microseconds());
        assertThat(measured.recall()).isGreaterThan(0.9);
        assertThat(measured.precision()).isGreaterThan(0.99);
    }

    /** Among the real rows, where no two are alike, each of 200 copied with a greeting, a word changed and a last sentence. */
    @Test
    void findsCopiesOfRealRowsAndTakesNoRealRowForTheCopyOfAnother() throws IOException {
        var texts = new ArrayList<>(realTexts());
        int real = texts.size();
        var truth = new ArrayList<>(IntStream.range(0, real).boxed().toList());
        for (int row = 0; truth.size() < real + 200 && row < real; row++) {
            var words = texts.get(row).split("\\s+");
            if (words.length >= 20) {
                words[words.length / 2] = "(modifié)";
                texts.add("Bonjour, " + String.join(" ", words) + " Merci de votre réponse.");
                truth.add(row);
            }
        }

        var measured = measure(texts, truth);

        System.out.printf(
                "real rows: %d and %d copies, recall %.4f, precision %.4f of pairs%n",
                real, texts.size() - real, measured.recall(), measured.precision());
        assertThat(measured.recall()).isGreaterThan(0.85);
        assertThat(measured.precision()).isGreaterThan(0.95);
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

    private static Measured measure(List<String> texts, List<Integer> truth) {
        var memory = new Memory();
        long start = System.nanoTime();
        memory.placeAll(texts, new Random(3));
        double microseconds = (System.nanoTime() - start) / 1e3 / texts.size();
        var found = memory.pairs();
        long right = found.stream()
                .filter(pair -> pair.stream().map(truth::get).distinct().count() == 1)
                .count();
        long wanted = truth.stream()
                .filter(family -> family >= 0)
                .collect(Collectors.groupingBy(family -> family, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(size -> size * (size - 1) / 2)
                .sum();
        return new Measured((double) right / wanted, (double) right / found.size(), microseconds);
    }

    private record Measured(double recall, double precision, double microseconds) {}

    private static String changed(List<String> letter, double share, Random chance) {
        return letter.stream()
                .map(word -> chance.nextDouble() < share ? word(chance) : word)
                .collect(Collectors.joining(" "));
    }

    /** Of two thousand, the first ones far more often: as words are. */
    private static String word(Random chance) {
        return "mot" + (int) (Math.pow(2_000, chance.nextDouble()) - 1);
    }

    /** What the database keeps, for a test. */
    private static final class Memory implements Leaders {

        private final Map<UUID, Leader> leaders = new LinkedHashMap<>();
        private final Map<UUID, String> words = new HashMap<>();
        private final Map<UUID, UUID> families = new HashMap<>();
        private final Map<UUID, Integer> places = new HashMap<>();
        private long last;

        Lot.Found place(List<String> texts) {
            return put(texts.stream()
                    .map(text -> new Lot.Text(next(), new byte[0], text))
                    .toList());
        }

        void placeAll(List<String> texts, Random chance) {
            var order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
            Collections.shuffle(order, chance);
            for (int from = 0; from < order.size(); from += 200) {
                put(order.subList(from, Math.min(order.size(), from + 200)).stream()
                        .map(place -> {
                            var id = next();
                            places.put(id, place);
                            return new Lot.Text(id, new byte[0], texts.get(place));
                        })
                        .toList());
            }
        }

        private Lot.Found put(List<Lot.Text> texts) {
            texts.forEach(text -> words.put(text.id(), text.words()));
            var found = new Lot(this, SETTINGS, this::next).place(texts);
            for (var one : found.placed()) {
                if (one.bands() != null) {
                    leaders.put(one.text().id(), new Leader(one.text().id(), one.family(), one.bands()));
                } else if (one.family() != null) {
                    families.put(one.text().id(), one.family());
                }
            }
            found.joined().forEach((leader, family) -> {
                families.put(leader, family);
                leaders.computeIfPresent(leader, (_, before) -> before.in(family));
            });
            return found;
        }

        Set<Set<Integer>> pairs() {
            var members = new HashMap<UUID, List<Integer>>();
            families.forEach((text, family) ->
                    members.computeIfAbsent(family, _ -> new ArrayList<>()).add(places.get(text)));
            var pairs = new HashSet<Set<Integer>>();
            members.values().forEach(all -> {
                for (int i = 0; i < all.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        pairs.add(Set.of(all.get(i), all.get(j)));
                    }
                }
            });
            return pairs;
        }

        @Override
        public List<Leader> sharing(List<int[]> bands) {
            var asked = bands.stream().flatMapToInt(Arrays::stream).boxed().collect(Collectors.toSet());
            return leaders.values().stream()
                    .filter(leader -> Arrays.stream(leader.bands()).anyMatch(asked::contains))
                    .toList();
        }

        @Override
        public Map<UUID, String> words(Collection<UUID> ids) {
            return ids.stream().collect(Collectors.toMap(id -> id, words::get));
        }

        private UUID next() {
            return new UUID(0, ++last);
        }
    }
}
