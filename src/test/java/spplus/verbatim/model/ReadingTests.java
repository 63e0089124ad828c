package spplus.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTests {

    private final Reading reading = new Reading();

    @Test
    void foldsCapitalsAccentsAndLigaturesAndCutsAtApostrophes() {
        reading.read("", "L'ŒUVRE d’État : déçu·e");

        assertThat(words()).containsExactly("l", "oeuvre", "d", "etat", "decu", "e");
    }

    @Test
    void startsANewSentenceWhereALineBreakWasLost() {
        reading.read("", "Très longJe reviendrai");

        assertThat(words()).containsExactly("tres", "long", "je", "reviendrai");
        assertThat(reading.sentenceCount()).isEqualTo(2);
    }

    @Test
    void keepsTheTitleApart() {
        reading.read("Carte grise", "Reçue hier. Merci");

        assertThat(reading.bodyFrom).isEqualTo(2);
        assertThat(reading.sentenceCount()).isEqualTo(3);
    }

    @Test
    void keepsANumberWholeWhateverItsPoint() {
        reading.read("", "Payé 12.50 euros. Trop cher");

        assertThat(reading.sentenceCount()).isEqualTo(2);
    }

    @Test
    void readsAccentsTypedApart() {
        reading.read("", "de\u0301çu");

        assertThat(words()).containsExactly("decu");
    }

    private List<String> words() {
        var words = new ArrayList<String>();
        for (int i = 0; i < reading.words; i++) {
            words.add(new String(reading.letters, reading.starts[i], reading.wordLength(i)));
        }
        return words;
    }
}
