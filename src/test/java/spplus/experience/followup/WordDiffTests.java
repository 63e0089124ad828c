package spplus.experience.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import spplus.experience.followup.FollowUpPages.Piece;

class WordDiffTests {

    @Test
    void marksTheWordsThatGoAndThoseThatCome() {
        var diff = WordDiff.of("Madame Martin m’a bien reçu", "Cette personne m’a bien reçu");

        assertThat(diff.before())
                .containsExactly(
                        new Piece("Madame", true),
                        new Piece(" ", false),
                        new Piece("Martin", true),
                        new Piece(" m’a bien reçu", false));
        assertThat(diff.after().getLast()).isEqualTo(new Piece(" m’a bien reçu", false));
    }

    @Test
    void bearsTextsOfAnyLength() {
        var diff = WordDiff.of("a ".repeat(20_000), "b ".repeat(20_000));
        assertThat(diff.before()).isNotEmpty();
        assertThat(WordDiff.of("", "tout neuf").before()).isEmpty();
    }
}
