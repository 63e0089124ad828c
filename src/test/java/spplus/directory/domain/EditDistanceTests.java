package spplus.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditDistanceTests {

    @Test
    void countsLettersMissingAddedReplacedAndSwapped() {
        assertThat(EditDistance.between("creteil", "creteil")).isZero();
        assertThat(EditDistance.between("cretel", "creteil")).isOne();
        assertThat(EditDistance.between("marseillle", "marseille")).isOne();
        assertThat(EditDistance.between("nantas", "nantes")).isOne();
        assertThat(EditDistance.between("judicaire", "judiciaire")).isOne();
        assertThat(EditDistance.between("perfecture", "prefecture")).isOne();
        assertThat(EditDistance.between("", "caf")).isEqualTo(3);
    }
}
