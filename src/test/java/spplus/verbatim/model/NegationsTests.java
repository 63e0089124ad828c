package spplus.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationsTests {

    private final Reading reading = new Reading();
    private final Opinions opinions = new Opinions();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    L'accueil est aimable            | 1
                    L'accueil n'est pas aimable      | -1
                    Le site est bien conçu           | 1
                    Le site n'est vraiment pas clair | -1
                    Je n'ai eu aucun problème        | 1
                    Sans difficulté                  | 1
                    Je suis sans réponse             | -1
                    Personne ne répond               | -1
                    Ce n'est jamais compliqué        | 1
                    Une honte                        | -1
                    Pas mal                          | 0
                    """)
    void saysForOrAgainst(String text, int sign) {
        reading.read("", text);
        opinions.read(reading);

        double balance = opinions.pro[0] - opinions.con[0];

        assertThat(Math.signum(balance)).as(text + " " + balance).isEqualTo(sign == 0 ? Math.signum(balance) : sign);
    }
}
