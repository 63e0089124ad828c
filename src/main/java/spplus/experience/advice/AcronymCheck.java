package spplus.experience.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import spplus.experience.advice.AdvicePages.Kind;
import spplus.experience.advice.AdvicePages.Passage;
import spplus.experience.advice.AdvicePages.Signal;
import spplus.search.AcronymBook;

/** Acronyms that the reply does not expand. */
final class AcronymCheck implements Check {

    private static final Pattern ACRONYM =
            Pattern.compile("(?<![\\p{L}\\p{N}(-])[A-Z](?:[A-Z]{1,7}|(?:\\.[A-Z]){1,6}\\.?)(?![\\p{L}\\p{N}-])");
    private static final double SHOUTED = 0.4;

    private final AcronymBook book;

    AcronymCheck(AcronymBook book) {
        this.book = book;
    }

    @Override
    public Optional<Signal> look(Reading reading) {
        var found = new ArrayList<Passage>();
        var seen = new HashSet<String>();
        var whole = French.folded(
                String.join(" ", reading.prose().stream().map(Sentence::text).toList()));
        for (var sentence : reading.prose()) {
            if (isShouted(sentence.text())) {
                continue;
            }
            ACRONYM.matcher(sentence.text())
                    .results()
                    .map(match -> match.group())
                    .forEach(acronym -> {
                        if (seen.add(acronym) && needsWords(acronym, whole)) {
                            found.add(sentence.passage(explained(acronym)));
                        }
                    });
        }
        return LanguageChecks.signal(Kind.ACRONYMS, found, 0);
    }

    private boolean needsWords(String acronym, String whole) {
        var plain = acronym.replace(".", "");
        boolean followed = Pattern.compile("\\b" + Pattern.quote(French.folded(acronym)) + " ?\\(")
                .matcher(whole)
                .find();
        return !Rules.holds("KNOWN_TO_ALL", French.folded(plain))
                && !followed
                && book.expansion(plain)
                        .filter(words -> whole.contains(French.folded(words)))
                        .isEmpty();
    }

    private String explained(String acronym) {
        return book.expansion(acronym.replace(".", ""))
                .map(words -> acronym + " → " + words)
                .orElse(acronym);
    }

    private static boolean isShouted(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return letters > 12 && capitals > letters * SHOUTED;
    }
}
