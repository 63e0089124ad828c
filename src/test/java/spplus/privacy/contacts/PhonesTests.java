package spplus.privacy.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.privacy.Found;

class PhonesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06 12 34 56 78",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "06/12/34/56/78",
                "06,12,34,56,78",
                "06  12  34  56  78",
                "06\u00a012\u00a034\u00a056\u00a078",
                "0612 345 678",
                "061 234 5678",
                "+33612345678",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "+33(0)612345678",
                "0033 6 12 34 56 78",
                "O6 12 34 56 78",
                "01 40 20 30 40",
                "0262 12 34 56",
                "0 6 1 2 3 4 5 6 7 8",
                "+41 79 123 45 67",
                "+1 (514) 123-4567",
                "zéro six douze trente-quatre cinquante-six soixante-dix-huit"
            })
    void findsEveryWrittenForm(String number) {
        assertThat(Found.in("Vous pouvez me joindre au " + number + " le soir."))
                .containsExactly("PHONE:" + number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J’ai appelé le 3939, puis le 36 46 et le 0 800 12 34 56.",
                "En urgence : 15, 17, 18, 112, 114, 119, 3114, 3919.",
                "Le 0810 25 35 45 est payant.",
                "Reçu le 01/02/2023 10h30, puis le 05 10 2021 14h.",
                "Il manque 0,123456789 point et 0 123 456 789 €.",
                "Référence AB0612345678 sur la facture",
                "Le SIRET 012 345 678 00012 est bon",
            })
    void leavesServicesDatesAmountsAndReferences(String text) {
        assertThat(Found.in(text)).noneMatch(found -> found.startsWith("PHONE"));
    }

    @Test
    void findsANumberGluedToTheWordThatCalls() {
        assertThat(Found.in("tel0612345678")).containsExactly("PHONE:0612345678");
    }
}
