package spplus.privacy.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.privacy.Found;

class EmailsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jean.dupont@orange.fr",
                "Jean.Dupont+caf@Gmail.com",
                "jean.dupont @ gmail.com",
                "jean.dupont@gmail . com",
                "jean.dupont@gmail,com",
                "jean.dupont@gmail",
                "jean (at) orange.fr",
                "jean.dupont[arobase]laposte.net",
                "jean point dupont arobase gmail point com",
                "jeandupont at hotmail dot fr",
                "jean.dupont@loire.gouv.fr",
                "jean@sous.domaine.asso.fr",
                "jean&#64;orange.fr"
            })
    void findsPlainAndDisguisedAddresses(String address) {
        assertThat(Found.in("Écrivez à " + address + " svp")).containsExactly("EMAIL:" + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J’ai écrit à contact@ants.gouv.fr et à mairie@ville-exemple.fr",
                "Suivez @servicepublicfr sur le réseau",
                "Look at orange, c’est le point de départ",
                "Le caractère arobase (@) est refusé"
            })
    void leavesGenericBoxesOfAdministrationsAndTheSignAlone(String text) {
        assertThat(Found.in(text)).isEmpty();
    }

    @Test
    void leavesTheFullStopOfTheSentence() {
        assertThat(Found.redacted("Mon adresse est jean@free.fr. Merci"))
                .isEqualTo("Mon adresse est [courriel]. Merci");
    }
}
