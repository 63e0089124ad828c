package spplus.experience.criticality;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import spplus.experience.Feeling;
import spplus.privacy.Finding;
import spplus.privacy.Screened;

/** The first criterion that a text meets, and the sentence that meets it; pure, the same text gives the same answer. */
public final class CriticalityPolicy {

    /** Copied, not asked for again: the JDK looks through all its providers of languages each time. */
    private static final BreakIterator SENTENCES = BreakIterator.getSentenceInstance(Locale.FRENCH);

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private final Criteria criteria;

    public CriticalityPolicy(Criteria criteria) {
        this.criteria = criteria;
    }

    /** @param parts the title, then the text */
    public Assessment assess(List<Screened> parts, Feeling feeling) {
        var sentences = parts.stream().flatMap(part -> sentences(part.text())).toList();
        for (var criterion : criteria.all()) {
            var sentence = sign(criterion, parts).or(() -> words(criterion, sentences));
            if (sentence.isPresent() || criterion.feelings().contains(feeling) || criterion.isForTheRest()) {
                return new Assessment(criterion, sentence.orElse(null));
            }
        }
        throw new IllegalStateException("the last criterion holds for every text");
    }

    private static Optional<String> sign(Criterion criterion, List<Screened> parts) {
        return parts.stream()
                .flatMap(part -> part.findings().stream()
                        .filter(finding -> criterion.signs().stream().anyMatch(sign -> meets(finding, sign)))
                        .limit(1)
                        .map(finding -> around(part.text(), finding.start(), finding.end())))
                .findFirst();
    }

    private static Optional<String> words(Criterion criterion, List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> criterion.words().stream()
                        .anyMatch(words -> words.matcher(sentence.folded()).find()))
                .map(sentence -> sentence.text().strip())
                .findFirst();
    }

    private static boolean meets(Finding finding, Criterion.Sign sign) {
        return finding.kind() == sign.kind() && finding.confidence() >= sign.confidence();
    }

    private static Stream<Sentence> sentences(String text) {
        var found = Stream.<Sentence>builder();
        var bounds = bounds(text);
        int start = bounds.first();
        for (int end = bounds.next(); end != BreakIterator.DONE; start = end, end = bounds.next()) {
            var sentence = text.substring(start, end);
            found.add(new Sentence(sentence, fold(sentence)));
        }
        return found.build();
    }

    /** The sentences from the first unit to the last. */
    private static String around(String text, int start, int end) {
        var bounds = bounds(text);
        int from = bounds.isBoundary(start) ? start : bounds.preceding(start);
        int to = bounds.isBoundary(end) ? end : bounds.following(end - 1);
        return text.substring(from, to).strip();
    }

    private static BreakIterator bounds(String text) {
        var bounds = (BreakIterator) SENTENCES.clone();
        bounds.setText(text);
        return bounds;
    }

    private static String fold(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.FRENCH);
    }

    private record Sentence(String text, String folded) {}
}
