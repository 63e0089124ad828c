package spplus.experience.criticality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import spplus.experience.Feeling;
import spplus.privacy.Screening;

class CriticalityPolicyTests {

    private static final Screening SCREENING = new Screening();

    private final CriticalityPolicy policy =
            new CriticalityPolicy(Criteria.read(new ClassPathResource("experience/criticality.txt")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Je veux mourir, personne ne répond. | 5 | detresse
            Mon mari me frappe et le guichet me renvoie. | 5 | danger
            Je suis à bout de nerfs après trois appels. | 4 | epuisement
            Je vais venir vous tuer. | 4 | menace
            Sans réponse, nous serons expulsés en mars. | 3 | ressources
            On m’a parlé avec des propos racistes. | 3 | atteinte
            Mon dossier est bloqué depuis plusieurs mois. | 2 | blocage
            Le guichet était fermé. | 1 | negatif
            """)
    void givesTheLevelOfTheFirstCriterionMet(String text, int level, String criterion) {
        var found = assess("Une démarche", text, Feeling.NEGATIVE);

        assertThat(found.criterion().key()).isEqualTo(criterion);
        assertThat(found.level()).isEqualTo(level);
    }

    @Test
    void holdsAQuietStoryForOrdinary() {
        var found = assess("Un accueil rapide", "Cinq minutes d’attente, merci.", Feeling.POSITIVE);

        assertThat(found.level()).isZero();
        assertThat(found.sentence()).isNull();
    }

    @Test
    void tellsTheSentenceThatDecidedIt() {
        var found = assess(
                "Sans réponse",
                "J’ai déposé mon dossier en mars. Depuis, je risque l’expulsion de mon logement ! Que faire ?",
                Feeling.NEGATIVE);

        assertThat(found.sentence()).isEqualTo("Depuis, je risque l’expulsion de mon logement !");
    }

    @Test
    void readsTheTitleToo() {
        var found = assess("Je veux en finir avec la vie", "Voilà.", Feeling.NEGATIVE);

        assertThat(found.level()).isEqualTo(5);
        assertThat(found.sentence()).isEqualTo("Je veux en finir avec la vie");
    }

    @Test
    void doesNotTakeAPartOfAWordForAWord() {
        assertThat(assess("Reçu", "Il suffit de rappeler la rue voisine.", Feeling.NEUTRAL)
                        .level())
                .isZero();
    }

    @Test
    void refusesAFileThatLeavesTextsWithoutALevel() {
        assertThatThrownBy(() -> Criteria.parse("[5 grave]\nC’est grave.\nmots: grave\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesCriteriaThatAreNotInOrder() {
        assertThatThrownBy(() -> Criteria.parse("""
                [1 leger]
                C’est léger.
                mots: leger
                [5 grave]
                C’est grave.
                mots: grave
                [0 rien]
                Le reste.
                """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grave");
    }

    private Assessment assess(String title, String text, Feeling feeling) {
        return policy.assess(List.of(SCREENING.screen(title), SCREENING.screen(text)), feeling);
    }
}
