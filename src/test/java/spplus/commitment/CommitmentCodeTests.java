package spplus.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"1", "8", "12", "4.1", "10.12"})
    void readsWhatItWrites(String written) {
        assertThat(CommitmentCode.parse(written).orElseThrow()).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "01", "100", "4.", "4.0", "4.100", ".1", "4,1", "4.1.1", " 4", "quatre", "-1", "४"})
    void refusesWhatIsNoCode(String written) {
        assertThat(CommitmentCode.parse(written)).isEmpty();
    }

    @Test
    void comesInTheOrderOfNumbersNotOfLetters() {
        assertThat(Stream.of("10", "2", "4.10", "4.2", "4")
                        .map(code -> CommitmentCode.parse(code).orElseThrow())
                        .sorted())
                .extracting(CommitmentCode::toString)
                .containsExactly("2", "4", "4.2", "4.10", "10");
    }

    @Test
    void aPartBelongsToItsCommitment() {
        assertThat(new CommitmentCode(4, 2).whole()).isEqualTo(new CommitmentCode(4, 0));
        assertThatThrownBy(() -> new CommitmentCode(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
