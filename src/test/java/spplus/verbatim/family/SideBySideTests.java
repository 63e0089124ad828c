package spplus.verbatim.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import spplus.verbatim.family.SideBySide.Part;

class SideBySideTests {

    @Test
    void marksTheWordsThatOnlyOneOfThemHas() {
        var sides = SideBySide.of("Le guichet ferme trop tôt", "Bonjour, le guichet ferme beaucoup trop tôt");

        assertThat(sides.left()).containsExactly(new Part("Le", true), new Part("guichet ferme trop tôt", false));
        assertThat(sides.right())
                .containsExactly(
                        new Part("Bonjour, le", true),
                        new Part("guichet ferme", false),
                        new Part("beaucoup", true),
                        new Part("trop tôt", false));
    }

    @Test
    void saysWhenATextIsTooLongToBeComparedToItsEnd() {
        assertThat(SideBySide.of("mot ".repeat(SideBySide.MOST + 1), "mot").cut())
                .isTrue();
        assertThat(SideBySide.of("", "").left()).isEmpty();
    }
}
