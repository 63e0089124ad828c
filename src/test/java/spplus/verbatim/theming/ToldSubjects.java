package spplus.verbatim.theming;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import spplus.directory.StructureCode;
import spplus.verbatim.TestVerbatims;
import spplus.verbatim.domain.Incoming;

/** Texts about subjects that no other test speaks of. */
final class ToldSubjects {

    private static final int EACH = 40;
    private static final int OTHERS = 2;
    private static final Random RANDOM = new Random();

    private ToldSubjects() {}

    /** Six made-up words. */
    static List<String> words() {
        var words = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            var word = new StringBuilder();
            for (int j = 0; j < 4; j++) {
                word.append("bdfgklmprtvz".charAt(RANDOM.nextInt(12))).append("aiou".charAt(RANDOM.nextInt(4)));
            }
            words.add(word.append("k").toString());
        }
        return words;
    }

    /** Forty texts of these words, among as many of each of two others that nobody asks for. */
    static List<Incoming> among(List<String> words, StructureCode office) {
        var subjects = new ArrayList<>(List.of(words));
        for (int i = 0; i < OTHERS; i++) {
            subjects.add(words());
        }
        var told = new ArrayList<Incoming>();
        for (var subject : subjects) {
            for (int i = 0; i < EACH; i++) {
                told.add(TestVerbatims.letter("", text(subject), office));
            }
        }
        return told;
    }

    private static String text(List<String> subject) {
        var text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(subject.get(RANDOM.nextInt(subject.size()))).append(' ');
        }
        return text.toString();
    }
}
