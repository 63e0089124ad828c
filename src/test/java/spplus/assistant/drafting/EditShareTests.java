package spplus.assistant.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.Whitespace;
import org.junit.jupiter.api.Test;

/** How much of a draft was rewritten. */
class EditShareTests {

    @Test
    void countsWordsNotLetters() {
        assertThat(EditShare.between("Le guichet ouvre lundi.", "Le guichet ouvre mardi !"))
                .isEqualTo(0.25);
        assertThat(EditShare.between("un deux", "un deux trois quatre")).isEqualTo(0.5);
        assertThat(EditShare.between("", "")).isZero();
        assertThat(EditShare.between("un deux", "")).isEqualTo(1);
    }

    @Property(tries = 200, seed = "20260104")
    void isADistanceBetweenNothingAndEverything(
            @ForAll @AlphaChars @Whitespace @StringLength(max = 60) String a,
            @ForAll @AlphaChars @Whitespace @StringLength(max = 60) String b) {
        assertThat(EditShare.between(a, a)).isZero();
        assertThat(EditShare.between(a, b)).isBetween(0.0, 1.0).isEqualTo(EditShare.between(b, a));
    }
}
