package spplus.experience.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import spplus.experience.advice.AdvicePages.Kind;
import spplus.experience.advice.AdvicePages.Passage;
import spplus.experience.advice.AdvicePages.Signal;

/** Whether a reply is written as people speak. */
final class LanguageChecks {

    private static final int ENOUGH_TO_MEASURE = 30;
    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:est|sont|était|étaient|sera|seront|serait|seraient|été|soit|soient|être)\\s+"
                    + "(?:(?:bien|déjà|toujours|actuellement|aussi|\\p{L}+ment)\\s+)?"
                    + "(\\p{L}{2,}(?:é|ée|és|ées)|pris(?:es?)?|mis(?:es?)?|transmis(?:es?)?|faite?s?|rendue?s?|reçue?s?"
                    + "|prévue?s?|suivie?s?|définie?s?|fournie?s?|tenue?s?|repris(?:es?)?|émis(?:es?)?)(?!\\p{L})",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NOT_PASSIVE = Pattern.compile(
            "(?:all|arriv|entr|rest|tomb|retourn|rentr|pass|mont|n|décéd|désol|situ|ferm|âg|ais|compliqu|priv|intéress"
                    + "|concern|motiv|boulevers|navr|touch|gên|oblig|adapt|compos|dédi|organis|expos|habitu|illimit)é(?:e|s|es)?");

    private LanguageChecks() {}

    static Optional<Signal> longSentences(Reading reading, int longest) {
        var found = new ArrayList<Passage>();
        for (var sentence : reading.prose()) {
            int words = sentence.words();
            if (words > longest) {
                found.add(sentence.passage(String.valueOf(words)));
            }
        }
        return signal(Kind.LONG_SENTENCES, found, longest);
    }

    /**
     * Reading ease of Flesch as Kandel and Moles fitted it to French (1958): 207 − 1.015 × words a sentence − 73.6 ×
     * syllables a word; kept within 0 and 100. Too few words say nothing.
     */
    static Optional<Signal> readability(Reading reading, int least) {
        var sentences = reading.prose();
        var words = sentences.stream()
                .flatMap(sentence -> French.words(sentence.text()).stream())
                .toList();
        if (words.size() < ENOUGH_TO_MEASURE) {
            return Optional.empty();
        }
        int syllables = words.stream().mapToInt(French::syllables).sum();
        double ease = 207 - 1.015 * words.size() / sentences.size() - 73.6 * syllables / words.size();
        int score = (int) Math.round(Math.clamp(ease, 0, 100));
        return Optional.of(new Signal(Kind.READABILITY, score >= least, score, least, "", List.of()));
    }

    static Optional<Signal> passive(Reading reading, int most) {
        var found = new ArrayList<Passage>();
        for (var sentence : reading.body()) {
            var matcher = PASSIVE.matcher(sentence.text().toLowerCase(Locale.FRENCH));
            while (matcher.find()) {
                if (!NOT_PASSIVE.matcher(matcher.group(1)).matches()) {
                    found.add(sentence.passage(matcher.group()));
                    break;
                }
            }
        }
        return found.size() > most ? signal(Kind.PASSIVE, found, most) : signal(Kind.PASSIVE, List.of(), most);
    }

    static Optional<Signal> jargon(Reading reading) {
        var found = new ArrayList<Passage>();
        for (var sentence : reading.prose()) {
            PlainWords.in(sentence.folded())
                    .forEach(word -> found.add(sentence.passage("« " + word.found() + " » → " + word.plain())));
        }
        return signal(Kind.JARGON, found, 0);
    }

    /** References to texts of law that no sentence near them puts in plain words. */
    static Optional<Signal> legal(Reading reading) {
        var found = new ArrayList<Passage>();
        var sentences = reading.body();
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            var reference = Rules.find("LEGAL", sentence.folded());
            boolean explained =
                    isExplained(sentence) || (i + 1 < sentences.size() && isExplained(sentences.get(i + 1)));
            if (reference.isPresent() && !explained) {
                found.add(sentence.passage(reference.get()));
            }
        }
        return found.isEmpty() ? Optional.empty() : signal(Kind.LEGAL, found, 0);
    }

    static Optional<Signal> formulas(Reading reading) {
        var found = new ArrayList<Passage>();
        for (var sentence : reading.prose()) {
            Rules.find("FORMULA", sentence.folded()).ifPresent(formula -> found.add(sentence.passage(formula)));
        }
        return signal(Kind.FORMULAS, found, 0);
    }

    private static boolean isExplained(Sentence sentence) {
        return Rules.holds("EXPLAINED", sentence.folded());
    }

    static Optional<Signal> signal(Kind kind, List<Passage> found, int total) {
        return Optional.of(new Signal(kind, found.isEmpty(), found.size(), total, "", found));
    }
}
