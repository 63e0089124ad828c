package spplus.privacy.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.privacy.Found;

class PlatesTests {

    @ParameterizedTest
    @CsvSource({
        "ma voiture AB-123-CD est à la fourrière, AB-123-CD",
        "le véhicule ab 123 cd est vendu, ab 123 cd",
        "ma carte grise AB123CD est perdue, AB123CD",
        "le ticket porte AB-123-CD, AB-123-CD",
        "ma plaque est 1234 AB 75, 1234 AB 75",
        "immatriculé 123 ABC 2A, 123 ABC 2A"
    })
    void findsPlatesOfBothSystems(String text, String plate) {
        assertThat(Found.in(text)).containsExactly("PLATE:" + plate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il faut BP 123 CS ou rien",
                "plus de 150 en tout",
                "à 300 km 50 plus loin",
                "les lettres SS-123-AB sont exclues",
                "25 rue et 100 de plus"
            })
    void leavesLookAlikes(String text) {
        assertThat(Found.in(text)).noneMatch(found -> found.startsWith("PLATE"));
    }
}
