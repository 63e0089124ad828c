package spplus.experience.criticality;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import spplus.experience.Feeling;
import spplus.privacy.FindingKind;

/**
 * One written criterion.
 *
 * @param level from 0, ordinary, to 5, somebody may be at risk of their life
 * @param key its name in the file of criteria
 * @param says its sentence, as moderators read it
 * @param signs findings that meet it
 * @param phrases sequences of words that meet it, as they are written in the file
 * @param words the same, as they are looked for in a folded sentence
 * @param feelings how the author lived it, when that is enough
 */
public record Criterion(
        int level,
        String key,
        String says,
        List<Sign> signs,
        List<String> phrases,
        List<Pattern> words,
        Set<Feeling> feelings) {

    public Criterion {
        if (level < 0 || level > Criticality.HIGHEST) {
            throw new IllegalArgumentException("not a level from 0 to 5: " + level);
        }
        signs = List.copyOf(signs);
        phrases = List.copyOf(phrases);
        words = List.copyOf(words);
        feelings = Set.copyOf(feelings);
    }

    /** Nothing is asked: it holds for whatever is left. */
    boolean isForTheRest() {
        return signs.isEmpty() && words.isEmpty() && feelings.isEmpty();
    }

    /** A kind of finding and the least confidence asked, in [0, 1]. */
    public record Sign(FindingKind kind, double confidence) {}
}
