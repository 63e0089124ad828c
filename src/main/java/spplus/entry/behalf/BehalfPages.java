package spplus.entry.behalf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;
import spplus.experience.OnBehalf.Taken;

/** What the pages of entry on behalf show. */
public final class BehalfPages {

    private BehalfPages() {}

    /**
     * The form and what was typed today.
     *
     * @param id of the experience that this form makes or corrects: sent twice, it makes one
     * @param correction whether it was taken already
     * @param today the latest day on which it may have been told
     */
    public record Board(
            Picker picker,
            String id,
            boolean correction,
            String today,
            Typed typed,
            List<Taken> taken,
            List<Problem> problems) {

        /** What is wrong with a field, null when nothing is. */
        public @Nullable String problem(String field) {
            return problems.stream()
                    .filter(problem -> problem.field().equals(field))
                    .map(Problem::text)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What was typed. */
    public record Typed(
            String way,
            String toldOn,
            String channel,
            String feeling,
            String postedAs,
            String title,
            String story,
            String email,
            boolean agreed) {}

    /** Something to mend: the id of the field, and how to mend it. */
    public record Problem(String field, String text) {}

    /**
     * What the author takes home.
     *
     * @param address whole address of the private page
     * @param drawing the code to scan, as a data address
     */
    public record Slip(String reference, String structure, String address, String drawing) {}
}
