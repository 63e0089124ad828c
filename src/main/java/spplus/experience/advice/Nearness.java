package spplus.experience.advice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds in some texts the sentence that is nearest to another by its telling words. */
public final class Nearness {

    private static final int LEAST_SHARED = 2;

    private Nearness() {}

    /** Empty when no sentence shares at least two telling words; the first of equals. */
    public static Optional<Best> best(String sentence, List<String> texts) {
        var telling = new HashSet<>(French.tellingStems(French.folded(sentence)));
        Optional<Best> best = Optional.empty();
        int most = LEAST_SHARED - 1;
        for (int index = 0; index < texts.size(); index++) {
            for (var candidate : Sentence.of("text", texts.get(index))) {
                var shared = new HashSet<>(French.tellingStems(candidate.folded()));
                shared.retainAll(telling);
                if (shared.size() > most && !Rules.holds("FORMULA", candidate.folded())) {
                    most = shared.size();
                    best = Optional.of(new Best(index, candidate.text()));
                }
            }
        }
        return best;
    }

    /** @param index of the text that holds the sentence */
    public record Best(int index, String sentence) {}
}
