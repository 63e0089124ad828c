package spplus.core;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Codes printed on paper: what people mistype most is never another code. */
class CheckedCodeProperties {

    private static final String ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXZ";

    @Property
    void anyOneCharacterMistypedIsSeen(
            @ForAll("codes") CheckedCode code,
            @ForAll @IntRange(min = 0, max = 6) int place,
            @ForAll @IntRange(min = 0, max = 27) int other) {
        var typed = new StringBuilder(code.value());
        typed.setCharAt(place, ALPHABET.charAt(other));

        var read = CheckedCode.read(typed.toString());

        assertThat(read.isPresent()).isEqualTo(typed.toString().equals(code.value()));
    }

    @Property
    void anyTwoNeighboursSwappedAreSeen(
            @ForAll("codes") CheckedCode code, @ForAll @IntRange(min = 0, max = 5) int place) {
        var typed = new StringBuilder(code.value());
        typed.setCharAt(place, code.value().charAt(place + 1));
        typed.setCharAt(place + 1, code.value().charAt(place));

        var read = CheckedCode.read(typed.toString());

        assertThat(read.isPresent()).isEqualTo(typed.toString().equals(code.value()));
    }

    @Property
    void isReadHoweverItIsTyped(@ForAll("codes") CheckedCode code) {
        var spaced = " " + code.printed().toLowerCase(java.util.Locale.ROOT).replace("-", " - ");

        assertThat(CheckedCode.read(spaced)).contains(code);
        assertThat(code.value()).matches("[2-9BCDFGHJ-NP-TV-XZ]{7}");
    }

    @Property
    void anythingElseIsNoCode(@ForAll String anything) {
        CheckedCode.read(anything).ifPresent(code -> assertThat(anything)
                .containsIgnoringCase(code.value().substring(0, 1)));
    }

    @Provide
    Arbitrary<CheckedCode> codes() {
        return Arbitraries.randomValue(_ -> CheckedCode.random());
    }
}
