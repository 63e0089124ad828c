package spplus.privacy.tone;

import java.util.Set;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Prose;

/** Finds the phrases of one book, but for idioms (its exceptions) and what is denied: « sans violence ». */
final class Phrases implements Detector {

    private static final Set<String> DENIALS = Set.of("sans", "aucun", "aucune", "pas", "jamais", "ni", "nullement");
    private static final Set<String> BETWEEN = Set.of(
            "de", "d", "la", "une", "un", "l", "le", "idee", "envie", "me", "m", "se", "s", "du", "des", "acte",
            "actes");
    private static final int FARTHEST_DENIAL = 3;

    private final FindingKind kind;
    private final PhraseBook book;

    Phrases(FindingKind kind, PhraseBook book) {
        this.kind = kind;
        this.book = book;
    }

    @Override
    public void detect(Prose prose, Spotter spotter) {
        var words = prose.words();
        int at = 0;
        while (at < words.size()) {
            int next = at + 1;
            double confidence = 0;
            for (var phrase : book.startingWith(words.get(at).lower())) {
                int end = phrase.match(prose, at);
                if (end > next || end == next && (phrase.isException() || phrase.confidence() > confidence)) {
                    next = end;
                    confidence = phrase.confidence();
                }
            }
            if (confidence > 0 && !isDenied(prose, at)) {
                spotter.spot(kind, words.get(at).start(), words.get(next - 1).end(), confidence);
            }
            at = next;
        }
    }

    private static boolean isDenied(Prose prose, int at) {
        var words = prose.words();
        for (int before = at - 1; before >= 0 && before >= at - FARTHEST_DENIAL; before--) {
            var word = words.get(before).lower();
            if (!Phrase.isSameSentence(prose, words.get(before), words.get(before + 1))) {
                return false;
            }
            if (DENIALS.contains(word)) {
                return true;
            }
            if (!BETWEEN.contains(word)) {
                return false;
            }
        }
        return false;
    }
}
