package spplus.experience.criticality;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spplus.experience.Feeling;
import spplus.privacy.Finding;
import spplus.privacy.Screened;

/** The first criterion that a text meets, and the sentence that meets it; pure, the same text gives the same answer. */
public final class CriticalityPolicy {

    private final Criteria criteria;

    public CriticalityPolicy(Criteria criteria) {
        this.criteria = criteria;
    }

    /** @param parts the title, then the text */
    public Assessment assess(List<Screened> parts, Feeling feeling) {
        for (var criterion : criteria.all()) {
            var sentence = sentence(criterion, parts);
            if (sentence.isPresent() || criterion.feelings().contains(feeling) || criterion.isForTheRest()) {
                return new Assessment(criterion, sentence.orElse(null));
            }
        }
        throw new IllegalStateException("the last criterion holds for every text");
    }

    private static Optional<String> sentence(Criterion criterion, List<Screened> parts) {
        return parts.stream()
                .map(part -> sentence(criterion, part))
                .filter(found -> found != null)
                .findFirst();
    }

    private static @Nullable String sentence(Criterion criterion, Screened part) {
        for (var finding : part.findings()) {
            if (criterion.signs().stream().anyMatch(sign -> meets(finding, sign))) {
                return around(part.text(), finding.start(), finding.end());
            }
        }
        if (criterion.words().isEmpty()) {
            return null;
        }
        var sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
        sentences.setText(part.text());
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
            var sentence = part.text().substring(start, end);
            var folded = fold(sentence);
            if (criterion.words().stream()
                    .anyMatch(words -> words.matcher(folded).find())) {
                return sentence.strip();
            }
        }
        return null;
    }

    private static boolean meets(Finding finding, Criterion.Sign sign) {
        return finding.kind() == sign.kind() && finding.confidence() >= sign.confidence();
    }

    /** The sentences from the first unit to the last. */
    private static String around(String text, int start, int end) {
        var sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
        sentences.setText(text);
        int from = sentences.isBoundary(start) ? start : sentences.preceding(start);
        int to = sentences.isBoundary(end) ? end : sentences.following(end - 1);
        return text.substring(from, to).strip();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
    }
}
