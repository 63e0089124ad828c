package spplus.entry.button;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;
import spplus.entry.domain.Button;

/** What the pages about buttons show. */
public final class ButtonPages {

    private ButtonPages() {}

    /**
     * The buttons of a structure.
     *
     * @param procedures suggested for what was typed
     * @param sites named by the structure itself, one a line
     * @param inherited named by the structures above
     * @param strays from which people came though nobody named them
     * @param silence days without a sight after which the structure is told
     */
    public record Board(
            Picker picker,
            List<Row> buttons,
            Typed typed,
            String sites,
            List<String> inherited,
            List<String> strays,
            int silence,
            @Nullable Problem problem) {

        /** The words of what is wrong with a field, null when nothing is. */
        public @Nullable String problemOf(String field) {
            return problem != null && problem.field().equals(field) ? problem.text() : null;
        }
    }

    /** What was typed to make a button. */
    public record Typed(String name, String form, String procedure, String campaign) {}

    /** Something to mend: the id of the field, and how to mend it. */
    public record Problem(String field, String text) {}

    /**
     * A button in the list.
     *
     * @param seen the last day on which it was seen, null for never
     * @param experiences how many came by it in the last twelve months
     */
    public record Row(Button button, @Nullable LocalDate seen, long experiences) {}

    /**
     * How to show one button on a site.
     *
     * @param structure name of its structure
     * @param html what to copy
     * @param address where it leads, whole
     * @param script whole address of the script, empty for a plain link
     */
    public record Sheet(
            Button button,
            String structure,
            String html,
            String address,
            String script,
            String integrity,
            @Nullable LocalDate seen) {}
}
