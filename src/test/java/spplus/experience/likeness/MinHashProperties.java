package spplus.experience.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a signature promises of the exact Jaccard index. */
class MinHashProperties {

    /** Six standard errors: fewer than one pair in five hundred million falls outside by chance alone. */
    private static final double ERRORS = 6;

    @Property(tries = 300, seed = "20260101")
    void staysWithinItsErrorOfTheExactIndex(
            @ForAll @IntRange(min = 1, max = 400) int shared,
            @ForAll @IntRange(max = 200) int onlyA,
            @ForAll @IntRange(max = 200) int onlyB,
            @ForAll @IntRange(min = 1) int seed) {
        var all = new Random(seed).longs(shared + onlyA + onlyB).distinct().toArray();
        var a = Arrays.copyOf(all, shared + onlyA);
        var b = Arrays.copyOf(all, shared + onlyB);
        System.arraycopy(all, shared + onlyA, b, shared, onlyB);
        Arrays.sort(a);
        Arrays.sort(b);
        double exact = Shingles.jaccard(a, b);
        double error = ERRORS * Math.sqrt(exact * (1 - exact) / MinHash.PLACES) + 1.0 / MinHash.PLACES;
        assertThat(MinHash.of(a).estimate(MinHash.of(b))).isCloseTo(exact, within(error));
    }

    @Property(tries = 100, seed = "20260102")
    void givesTheSameSignatureWhateverTheOrder(@ForAll @IntRange(min = 1, max = 300) int size, @ForAll int seed) {
        var set = new Random(seed).longs(size).toArray();
        var turned = new long[size];
        for (int i = 0; i < size; i++) {
            turned[i] = set[size - 1 - i];
        }
        assertThat(MinHash.of(turned)).isEqualTo(MinHash.of(set));
        assertThat(MinHash.of(turned).bands()).isEqualTo(MinHash.of(set).bands());
    }

    /** At J = 0.9 a pair is missed once in two hundred thousand times, as the formula of the bands says. */
    @Property(tries = 200, seed = "20260103")
    void findsNearlyIdenticalTextsByTheirBands(@ForAll int seed) {
        var all = new Random(seed).longs(200).toArray();
        var a = MinHash.of(Arrays.copyOfRange(all, 0, 190));
        var b = MinHash.of(Arrays.copyOfRange(all, 10, 200));
        assertThat(Arrays.asList(a.bands())).containsAnyElementsOf(Arrays.asList(b.bands()));
    }

    @Test
    void countsNeitherCaseNorAccentsNorPunctuationNorNumbers() {
        var a = Shingles.of("Réponse du 12 mars : le guichet est FERMÉ, désolés !");
        var b = Shingles.of("reponse du 3 mars, le guichet est ferme. Desoles");
        assertThat(Shingles.jaccard(a, b)).isEqualTo(1);
        assertThat(Shingles.of("")).isEmpty();
        assertThat(Shingles.of("Merci")).hasSize(1);
        assertThat(Shingles.jaccard(Shingles.of("Merci beaucoup"), Shingles.of("Au revoir")))
                .isZero();
    }
}
