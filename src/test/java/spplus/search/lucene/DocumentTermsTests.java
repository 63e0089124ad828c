package spplus.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.search.lucene.DocumentTerms.Term;

/** A document cut at once holds the terms that questions are cut into. */
class DocumentTermsTests {

    private final FrenchAnalysis french = new FrenchAnalysis();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L’agent m'a dit qu’aujourd’hui c’était fermé, et les guichets aussi.",
                "Rendez-vous à 14h30 : dossier n° 2024-118, envoyé à aide@exemple.fr",
                "ÉTÉ Été été ÉTAT œuvre Œuvre naïf 1.234,56 € jusqu'à demain",
                "",
                "où où ou"
            })
    void cutsAsQuestionsAreCut(String text) {
        var terms = new DocumentTerms(french);
        for (int again = 0; again < 2; again++) {
            var cut = terms.cut(text);
            assertThat(texts(cut.exact())).isEqualTo(tokens(french.words(text)));
            var stems = cut.stems().stream().filter(term -> !term.samePlace()).toList();
            assertThat(texts(stems)).isEqualTo(tokens(french.stems(text)));
        }
    }

    @Test
    void addsTheAcronymWhereItsExpansionEnds() {
        var cut = new DocumentTerms(french).cut("ma carte nationale d’identité arrive");
        var acronym = french.stems("CNI").getFirst().term();
        var place = texts(cut.stems()).indexOf(acronym);
        assertThat(place).isPositive();
        assertThat(cut.stems().get(place).samePlace()).isTrue();
        assertThat(texts(cut.stems()).getLast())
                .isEqualTo(french.stems("arrive").getFirst().term());
    }

    private static List<String> texts(List<Term> terms) {
        return terms.stream().map(term -> term.bytes().utf8ToString()).toList();
    }

    private static List<String> tokens(List<FrenchAnalysis.Token> tokens) {
        return tokens.stream().map(FrenchAnalysis.Token::term).toList();
    }
}
