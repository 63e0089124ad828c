package spplus.verbatim.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spplus.verbatim.model.Understanding.TouchedCommitment;

/**
 * Finds the commitments that a text touches by the phrases of {@code verbatim/commitments.txt}. No labelled row says
 * them: these are rules, and are said to be. Belongs to one thread.
 */
final class CommitmentRules {

    private static final List<String> CODES = new ArrayList<>();
    private static final PhraseBook BOOK = book();

    private final int[] signs = new int[CODES.size()];
    private final int[] until = new int[CODES.size()];

    List<TouchedCommitment> read(Reading reading) {
        Arrays.fill(signs, 0);
        Arrays.fill(until, 0);
        for (int word = 0; word < reading.words; word++) {
            BOOK.at(reading, word, (phrase, from, to) -> count(phrase.shelf, from, to));
        }
        var touched = new ArrayList<TouchedCommitment>();
        for (int i = 0; i < signs.length; i++) {
            if (signs[i] > 0) {
                touched.add(new TouchedCommitment(CODES.get(i).charAt(0) - '0', CODES.get(i), signs[i]));
            }
        }
        return touched;
    }

    private void count(int shelf, int from, int to) {
        if (from >= until[shelf]) {
            signs[shelf]++;
            until[shelf] = to;
        }
    }

    private static PhraseBook book() {
        var book = new PhraseBook();
        PhraseBook.lines("commitments.txt", (columns, phrases) -> {
            CODES.add(columns[0]);
            for (var phrase : phrases) {
                book.add(phrase.replace('-', ' '), CODES.size() - 1, 1);
            }
        });
        return book;
    }
}
