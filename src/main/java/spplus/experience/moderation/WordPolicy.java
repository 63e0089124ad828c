package spplus.experience.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.experience.moderation.Refused.Problem;
import spplus.privacy.Screening;

/**
 * What a moderator may say to an author: 1 to 2,000 characters that repeat nothing of what must disappear. The word is
 * kept when the text is purged, so a telephone number quoted in it would outlive the one taken out.
 */
@Component
class WordPolicy {

    static final int LONGEST = 2_000;

    private final Screening screening;

    WordPolicy(Screening screening) {
        this.screening = screening;
    }

    /** @param field the form's field, named in the problem */
    Optional<Problem> check(String field, String word, ScreenedStory story) {
        if (word.isBlank()) {
            return Optional.of(new Problem(field, "word-missing", List.of()));
        }
        if (word.length() > LONGEST) {
            return Optional.of(new Problem(field, "word-long", List.of(LONGEST)));
        }
        return repeats(word, story) || tells(word)
                ? Optional.of(new Problem(field, "word-personal", List.of()))
                : Optional.empty();
    }

    private static boolean repeats(String word, ScreenedStory story) {
        var said = word.toLowerCase(Locale.FRENCH);
        return story.spots().stream()
                .filter(spot -> spot.finding().isPersonal())
                .anyMatch(spot -> said.contains(spot.words().toLowerCase(Locale.FRENCH)));
    }

    /** Links are allowed: the charter is one. */
    private boolean tells(String word) {
        return screening.screen(word).surelyPersonal().isPresent();
    }
}
