package spplus.privacy.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.privacy.Found;
import spplus.privacy.Screening;

class PostalAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 rue Victor Hugo",
                "12 bis, rue de la République 75011 Paris",
                "3 ter avenue de l’Église, 44000 Nantes",
                "154 route du 8 Mai 1945 21739 Pau",
                "7 impasse des Lilas, 35000 Rennes",
                "14, place de la Mairie 59650 Villeneuve d’Ascq",
                "22 avenue victor hugo"
            })
    void findsNumberWayAndTown(String address) {
        assertThat(Found.in("J’habite au " + address + ".")).containsExactly("POSTAL_ADDRESS:" + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "il reste 3 places de parking",
                "une place pour 2 cours de français",
                "à 15 route barrée",
                "le 75011 Paris",
                "1 place disponible en crèche"
            })
    void leavesWhatOnlyCounts(String text) {
        assertThat(Found.in(text)).isEmpty();
    }

    @Test
    void isLessSureOfTheAddressOfAnOffice() {
        var findings = new Screening()
                .screen("La préfecture, 5 rue Leblanc 75015 Paris, est fermée.")
                .findings();
        assertThat(findings).singleElement().satisfies(found -> assertThat(found.confidence())
                .isLessThan(0.5));
    }

    @Test
    void findsPersonalLinksButNotThePagesOfPublicServices() {
        assertThat(Found.in("voir https://www.service-public.fr/particuliers et http://exemple.com/moi."))
                .containsExactly("LINK:http://exemple.com/moi");
        assertThat(Found.in("https://ants.gouv.fr/suivi?jeton=a1b2c3")).hasSize(1);
    }
}
