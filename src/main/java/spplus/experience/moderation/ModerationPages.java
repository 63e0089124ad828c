package spplus.experience.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spplus.experience.criticality.Criticality;

/** What the queue's pages show. */
public final class ModerationPages {

    private ModerationPages() {}

    /**
     * The queue.
     *
     * @param said one sentence: what is shown
     * @param query the filter as in the address, without the question mark
     * @param wider address of a wider list that is not empty, null when there is none to propose
     * @param next address of the page that follows, null on the last one
     * @param done what was just done, null when one simply comes
     */
    public record Queue(
            String said,
            String query,
            Filters filters,
            List<Row> rows,
            @Nullable String wider,
            @Nullable String next,
            @Nullable String done,
            Bulk bulk) {}

    /** The choices of each field. */
    public record Filters(
            List<Choice> queues,
            List<Choice> signals,
            List<Choice> feelings,
            List<Choice> ages,
            List<Choice> levels,
            List<Choice> networks,
            List<Choice> languages,
            String structure,
            List<Suggestion> suggestions,
            boolean narrow) {}

    /** One choice of a field and how many cases it would show. */
    public record Choice(String value, String label, long count, boolean chosen) {}

    /** A structure that the words typed may mean. */
    public record Suggestion(String address, String name) {}

    /**
     * One case.
     *
     * @param choice its id and the version read, as the checkbox sends it
     * @param level criticality, from 0 to 5
     * @param language the one its words are in, for {@code lang}
     * @param title empty when the text is gone
     * @param claimed who has it and until when, null when nobody has
     */
    public record Row(
            String choice,
            String address,
            String reference,
            String language,
            String title,
            String excerpt,
            List<String> structures,
            String feeling,
            List<Tag> tags,
            Instant since,
            int level,
            boolean chosen,
            @Nullable String claimed) {

        /** Whether somebody may need help. */
        public boolean alert() {
            return level >= Criticality.ALERT;
        }
    }

    /** One kind of signal; its family is the name of its colour. */
    public record Tag(String family, String label) {}

    /**
     * What was typed in the form of bulk decisions, and what to mend.
     *
     * @param problems words by field
     */
    public record Bulk(
            Set<String> chosen,
            String decision,
            String reason,
            String word,
            List<Reason> reasons,
            Map<String, String> problems) {}

    /** A reason of the charter and the word it suggests. */
    public record Reason(String value, String label, String word) {}

    /** What became of each case of a bulk decision. */
    public record BulkResult(String said, List<Line> lines, String back) {}

    /** @param refused why nothing was done, null when it was */
    public record Line(
            String reference, String address, @Nullable String refused) {}
}
