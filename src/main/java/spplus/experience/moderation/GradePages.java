package spplus.experience.moderation;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import spplus.experience.criticality.Criticality;

/** What moderators see of criticality; never shown outside the workspace. */
public final class GradePages {

    private GradePages() {}

    /**
     * The criticality of one case.
     *
     * @param level the one that counts, from 0 to 5
     * @param computed what the criteria say
     * @param criterion the sentence of the criterion met, empty when the file of criteria does not hold it any more
     * @param sentence the sentence of the text that decided it, null when no words did
     * @param correction null while nobody thought otherwise
     * @param typedLevel what was chosen in the form
     * @param typedWord what was typed in it
     */
    public record Grade(
            int level,
            int computed,
            String criterion,
            @Nullable String sentence,
            @Nullable Correction correction,
            String typedLevel,
            String typedWord) {

        /** Whether somebody may need help. */
        public boolean alert() {
            return level >= Criticality.ALERT;
        }

        /** The levels one may choose, the gravest first. */
        public static List<Integer> levels() {
            return IntStream.rangeClosed(0, Criticality.HIGHEST)
                    .map(level -> Criticality.HIGHEST - level)
                    .boxed()
                    .toList();
        }
    }

    /** Another level, by whom, when and why. */
    public record Correction(String by, Instant at, String word) {}

    /** @param criteria the gravest first */
    public record Criteria(List<Line> criteria) {}

    /** @param signs what sets it, in words; empty for the rest */
    public record Line(int level, String says, List<String> signs) {}
}
