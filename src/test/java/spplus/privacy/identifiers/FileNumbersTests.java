package spplus.privacy.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.privacy.Found;

class FileNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "Mon numéro d’allocataire est le 1234567A., 1234567A",
        "dossier n° 2021-004567 en attente, 2021-004567",
        "Mon numéro fiscal : 3012345678901, 3012345678901",
        "identifiant France Travail 1234567B, 1234567B",
        "demande ANTS n°X12345678, X12345678",
        "télédéclarant numéro 20 123 456, 20 123 456",
        "réf. AB-12345-C svp, AB-12345-C",
        "le colis 1234567890123 est perdu, 1234567890123"
    })
    void findsAReferenceAfterWhatNamesIt(String text, String number) {
        assertThat(Found.in(text)).containsExactly("FILE_NUMBER:" + number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dossier déposé le 12/03/2021 et refusé",
                "la loi n° 2019-486 du 22 mai 2019",
                "le formulaire cerfa n° 13411*07",
                "dossier complet depuis 2021",
                "ma demande de 12000 € est refusée",
                "demande du 3 mars 2021",
                "une facture de 1 234 567,89 euros",
                "dossier refusé 15 jours après"
            })
    void leavesDatesLawsFormsAndAmounts(String text) {
        assertThat(Found.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Mon passeport n° 22AB12345 est perdu, 22AB12345",
        "carte d’identité numéro 123456789012, 123456789012",
        "permis de conduire 12AB34567, 12AB34567",
        "titre de séjour n°9912345678, 9912345678"
    })
    void findsNumbersOfLicences(String text, String number) {
        assertThat(Found.in(text)).containsExactly("LICENCE_NUMBER:" + number);
    }
}
