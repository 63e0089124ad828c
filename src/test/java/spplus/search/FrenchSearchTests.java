package spplus.search;

import static org.assertj.core.api.Assertions.assertThat;
import static spplus.search.Shelf.story;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type finds what people wrote. */
class FrenchSearchTests {

    private static final EngineShelf SHELF = new EngineShelf(
            story("passeport", "Renouvellement de passeport", "J’attends l’agrément de la préfecture depuis l'été."),
            story("identite", "Papiers", "Ma carte nationale d’identité est arrivée chez mes voisins."),
            story("cni", "CNI perdue", "La mairie m’a bien aidée."),
            story("rsa", "Droits coupés", "La CAF a suspendu mon RSA sans prévenir, les allocations tardent."),
            story("impots", "Remboursement des impôts", "Une somme indue, des heures d'attente au téléphone."),
            story("chevaux", "Un rendez-vous manqué", "Le journal parlait des chevaux et des hôpitaux."));

    @AfterAll
    static void close() {
        SHELF.close();
    }

    @ParameterizedTest
    @CsvSource({
        "passeport, passeport",
        "passeports, passeport",
        "PASSEPORT, passeport",
        "passéport, passeport",
        "prefecture, passeport",
        "préfecture, passeport",
        "agrement, passeport",
        "l'agrément, passeport",
        "l’agrément, passeport",
        "été, passeport",
        "impot, impots",
        "remboursements impôt, impots",
        "attentes téléphones, impots",
        "somme, impots",
        "allocation suspendue, rsa",
        "revenu de solidarité active, rsa",
        "caisse d'allocations familiales, rsa",
        "la CAF de mon RSA, rsa",
        "cheval, chevaux",
        "hôpital, chevaux",
        "rdv, chevaux",
    })
    void findsTheSameWordInAnotherForm(String words, String id) {
        assertThat(SHELF.find(words)).containsExactly(id);
    }

    @Test
    void findsAnExpansionByItsAcronymAndTheReverse() {
        assertThat(SHELF.find("CNI")).containsExactlyInAnyOrder("cni", "identite");
        assertThat(SHELF.find("carte nationale d'identité")).containsExactlyInAnyOrder("cni", "identite");
        assertThat(SHELF.find("carte identite")).containsExactlyInAnyOrder("cni", "identite");
        assertThat(SHELF.find("identité")).containsExactly("identite");
    }

    @Test
    void findsTheNearestWordWhenNobodyWroteThisOne() {
        var found = SHELF.search("passeprot prefécture");
        assertThat(found.ids()).containsExactly("passeport");
        assertThat(found.corrections()).isEqualTo(Map.of("passeprot", "passeport"));
        assertThat(found.relaxed()).isFalse();
    }

    @Test
    void asksForQuotedWordsInThisOrder() {
        assertThat(SHELF.find("\"heures d'attente\"")).containsExactly("impots");
        assertThat(SHELF.find("« heures d’attente »")).containsExactly("impots");
        assertThat(SHELF.find("« attente des heures »")).isEmpty();
        assertThat(SHELF.find("\"a suspendu\" rsa")).containsExactly("rsa");
    }

    @Test
    void settlesForMostWordsWhenNothingHoldsThemAll() {
        var found = SHELF.search("passeport agrément licorne");
        assertThat(found.ids()).containsExactly("passeport");
        assertThat(found.relaxed()).isTrue();
        assertThat(SHELF.search("passeport agrément").relaxed()).isFalse();
    }

    @Test
    void prefersTheTitle() {
        try (var shelf = new EngineShelf(
                story("far", "Autre chose", "Il fut question de logement social à un moment."),
                story("title", "Logement social", "Le dossier avance, rien à redire."))) {
            assertThat(shelf.find("logement social")).containsExactly("title", "far");
        }
    }

    @Test
    void takesStopWordsAloneAsTyped() {
        assertThat(SHELF.find("la CAF a")).containsExactly("rsa");
        assertThat(SHELF.find("chez mes")).containsExactly("identite");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"\"", "«»", "***", "AND OR", "a:b\\", "(", "~", "?!"},
            delimiter = '|',
            quoteCharacter = '`')
    void takesAnySignWithoutComplaint(String words) {
        assertThat(SHELF.search(words).total()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void findsEverythingWithoutWords() {
        assertThat(SHELF.search("  ").total()).isEqualTo(6);
    }

    @Test
    void findsWhatResembles() {
        try (var shelf = new EngineShelf(
                story("one", "Passeport perdu", "La préfecture demande un timbre fiscal."),
                story("two", "Passeport volé", "La préfecture refuse le timbre."),
                story("three", "Piscine", "Le maître nageur était absent."),
                story("four", "Piscine fermée", "Le nageur attend."))) {
            var one = story("one", "Passeport perdu", "La préfecture demande un timbre fiscal.");
            assertThat(shelf.engine.similar(Shelf.STORIES, one, Map.of(), 5)).containsExactly("two");
        }
    }
}
