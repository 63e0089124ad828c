package spplus.verbatim.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidDelaysTests {

    private static final LocalDate SAID_ON = LocalDate.of(2022, 6, 15);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            J’attends mon titre depuis trois mois et demi            | 107
            Délai de 6 semaines pour un passeport                     | 42
            Il a fallu 2 à 3 semaines                                 | 18
            réponse au bout de 15 jours                               | 15
            reçu en une quinzaine de jours                            | 15
            J'ai attendu QUINZE JOURS                                 | 15
            une dizaine de jours plus tard                            | 10
            traité sous 10 jours ouvrés                               | 14
            Cela fait plus d’un an que j’attends                      | 365
            depuis un an et demi                                      | 548
            délai d'un mois                                           | 30
            Un mois et demi après, rien                               | 46
            il y a 8 mois                                             | 244
            toujours rien après 72 heures                             | 3
            réponse en 48h                                            | 2
            dossier déposé depuis le 12 mars                          | 95
            sans nouvelle depuis le 1er avril 2022                    | 75
            en attente depuis mars 2021                               | 471
            rien depuis le 03/05/2022                                 | 43
            rien depuis le 03/05                                      | 43
            rien depuis 2-3 semaines                                  | 18
            rien depuis 2/3 mois                                      | 76
            bloqué depuis décembre                                    | 196
            dossier en cours depuis 2021                              | 530
            entre 4 et 6 semaines d'attente                           | 35
            moins d'une semaine                                       | 7
            depuis presque 2 ans                                      | 731
            1,5 mois d'attente                                        | 46
            six mois pour une carte                                   | 183
            """)
    void turnsWhatIsSaidIntoDays(String text, int days) {
        assertThat(SaidDelays.in(text, SAID_ON)).extracting(SaidDelay::days).containsExactly(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J’ai 35 ans et deux enfants",
                "mon fils de 3 ans",
                "un bébé de 6 mois",
                "un titre de séjour de 10 ans",
                "un jour de fermeture",
                "le 12 mars au guichet",
                "un CDD de 6 mois",
                "depuis le 31/02",
                "carte valable 10 ans",
                "ouvert 24 heures",
                "un justificatif de moins de trois mois",
                "",
                "😀"
            })
    void leavesAgesContractsAndDatesAlone(String text) {
        assertThat(SaidDelays.in(text, SAID_ON)).isEmpty();
    }

    @Test
    void findsSeveralAndKeepsTheWordsAsWritten() {
        var found = SaidDelays.in("Promis en 3 semaines, reçu après Deux mois. Depuis le 12 mars, plus rien.", SAID_ON);

        assertThat(found).extracting(SaidDelay::days).isEqualTo(List.of(21, 61, 95));
        assertThat(found.get(1).said()).isEqualTo("Deux mois");
    }

    @Test
    void readsVeryLongTextsWithoutTrouble() {
        assertThat(SaidDelays.in("1".repeat(200_000), SAID_ON)).isEmpty();
        assertThat(SaidDelays.in("depuis ".repeat(30_000), SAID_ON)).isEmpty();
        assertThat(SaidDelays.in("3 mois d'attente. ".repeat(10_000), SAID_ON)).hasSize(20);
    }
}
