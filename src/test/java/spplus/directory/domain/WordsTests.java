package spplus.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void forgetsCaseAccentsArticlesAndPunctuation() {
        assertThat(Words.of("Préfecture de l’Hérault")).containsExactly("prefecture", "herault");
        assertThat(Words.of("SŒUR, aînée")).containsExactly("soeur", "ainee");
        assertThat(Words.of("94000 Créteil Cedex")).containsExactly("94000", "creteil");
        assertThat(Words.of(" ' ; -- ")).isEmpty();
    }

    @Test
    void readsShortFormsOfSaint() {
        assertThat(Words.of("St-Étienne")).isEqualTo(Words.of("Saint Etienne"));
    }

    @Test
    void makesAcronymsOfNames() {
        assertThat(OtherNames.acronym("Direction départementale de la protection des populations"))
                .isEqualTo("ddpp");
        assertThat(OtherNames.acronym("Préfecture")).isEmpty();
    }
}
