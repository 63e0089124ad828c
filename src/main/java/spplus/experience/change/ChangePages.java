package spplus.experience.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What pages show of claimed changes. */
public final class ChangePages {

    private ChangePages() {}

    /**
     * A claimed change as everybody reads it, the author's word beside it.
     *
     * @param link the evidence, when it is an address to follow
     * @param word what the author says against it, null unless public
     * @param awaits whether the author's word waits for a moderator
     * @param refusal why the author's word is not public, null otherwise
     * @param mayContradict whether the author said nothing against it yet
     */
    public record Shown(
            String id,
            String structure,
            String what,
            String evidence,
            boolean link,
            Instant publishedAt,
            @Nullable String word,
            @Nullable Instant contradictedAt,
            boolean awaits,
            @Nullable String refusal,
            boolean mayContradict) {}

    /** A change that is not public yet, as colleagues see it. */
    public record Pending(
            String id,
            String structure,
            String what,
            String evidence,
            String writtenBy,
            Instant writtenAt,
            boolean submitted,
            @Nullable String sentBackBy,
            @Nullable String sentBackWord,
            boolean mayRead,
            boolean mayWrite) {}

    /** One of the structures for which this person may announce a change. */
    public record Choice(String code, String name, boolean chosen) {}

    /**
     * The changes of one experience in the workspace.
     *
     * @param undoable until when this person may take back a change, by its id
     * @param error key of what is wrong, null when nothing is
     * @param field the field in the way
     */
    public record Board(
            String experience,
            String title,
            List<Shown> published,
            Map<String, Instant> undoable,
            List<Pending> pending,
            List<Choice> choices,
            Typed typed,
            @Nullable String error,
            @Nullable String field) {}

    /** What was typed. */
    public record Typed(String structure, String what, String evidence, String word) {

        static final Typed NOTHING = new Typed("", "", "", "");
    }

    /** The page where the author contradicts. */
    public record Contradicting(
            String base,
            String followUp,
            Shown change,
            String typed,
            @Nullable String error) {}

    /** The changes that wait for a second reader; {@code next} is where the following page begins, null on the last. */
    public record ToRead(
            long total, List<Line> lines, @Nullable String next) {}

    /** A change that waits for a second reader. */
    public record Line(
            String experience,
            String title,
            String structure,
            String what,
            String evidence,
            String writtenBy,
            Instant writtenAt) {}

    /** Words that wait for a moderator. */
    public record Queue(
            List<Waiting> waiting,
            @Nullable String error,
            @Nullable String wrong) {}

    /** An author's word against a change. */
    public record Waiting(
            String id,
            String structure,
            String what,
            String evidence,
            String word,
            Instant at,
            String address,
            String title) {}
}
