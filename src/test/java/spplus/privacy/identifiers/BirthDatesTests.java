package spplus.privacy.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.privacy.Found;

class BirthDatesTests {

    @ParameterizedTest
    @CsvSource({
        "je suis né le 12/03/1965 à Pau, 12/03/1965",
        "ma fille est née le 1er mars 2015, 1er mars 2015",
        "née le : 3-4-78, 3-4-78",
        "Date de naissance : 12 décembre 1950, 12 décembre 1950"
    })
    void findsAWholeDateAfterABirth(String text, String date) {
        assertThat(Found.in(text)).containsExactly("BIRTH_DATE:" + date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "né en 1965",
                "reçu le 12/03/2021",
                "acte de naissance le 20 septembre 2019",
                "je ne le referai pas le 12/03/2021"
            })
    void leavesYearsAndOtherDates(String text) {
        assertThat(Found.in(text)).isEmpty();
    }
}
