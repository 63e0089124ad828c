package spplus.privacy.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.privacy.Found;

class SocialSecurityNumbersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 55 08 14 168 025 38",
                "255081416802538",
                "2.55.08.14.168.025.38",
                "1 85 05 2A 123 456 33",
                "1 85 05 2b 123 456 60",
                "7 55 08 14 168 025 79"
            })
    void findsANumberWhoseKeyIsRight(String number) {
        assertThat(Found.in("Voici " + number + " pour mon dossier")).containsExactly("NIR:" + number);
    }

    @Test
    void findsANumberWithoutKeyWhereItIsNamed() {
        assertThat(Found.in("mon numéro de sécurité sociale est le 2 80 02 31 293 918."))
                .containsExactly("NIR:2 80 02 31 293 918");
    }

    @Test
    void countsCorsicaAsNineteenAndEighteen() {
        assertThat(SocialSecurityNumbers.hasKey("185052a12345633")).isTrue();
        assertThat(SocialSecurityNumbers.hasKey("185052a12345634")).isFalse();
    }
}
