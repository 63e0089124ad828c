package spplus.experience.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.experience.Feeling;

/** What the pages of re-attribution show. */
public final class AttributionPages {

    private AttributionPages() {}

    /**
     * The experience in question, as the public reads it.
     *
     * @param language the one it was written in, for {@code lang}
     */
    public record Story(
            String id,
            String language,
            String title,
            String text,
            Feeling feeling,
            String address,
            Instant publishedAt) {}

    /**
     * To whom?
     *
     * @param present who holds the place now
     * @param groups structures offered
     * @param dueOn last day that a structure out of one's scope would have
     * @param silence what silence would mean
     * @param mayDisown whether one may still say that it is not ours, without knowing whose
     * @param error key of what is wrong
     */
    public record Choose(
            Story story,
            int position,
            String present,
            String words,
            List<Group> groups,
            Typed typed,
            LocalDate dueOn,
            int days,
            String silence,
            int authorDays,
            boolean mayDisown,
            @Nullable String error) {}

    /** Structures offered together. */
    public record Group(String title, List<Candidate> candidates) {}

    /**
     * A structure offered.
     *
     * @param own whether it is within the agent's scope
     */
    public record Candidate(String code, String name, String place, boolean own) {}

    /** What was typed, given back. */
    public record Typed(String to, String reason, String word) {

        static final Typed NOTHING = new Typed("", "", "");
    }

    /**
     * One hand-over.
     *
     * @param mayAnswer whether this person says yes or no
     */
    public record Case(
            Story story,
            Past past,
            boolean mayAnswer,
            boolean mayTakeBack,
            boolean mayUndo,
            boolean mayOpen,
            String silence,
            List<Desk> desks,
            List<Past> history,
            Typed typed,
            @Nullable String error) {}

    /**
     * One time that it was handed over, or asked to be.
     *
     * @param from empty when the author had only described the service
     * @param reason empty when it was not an agent's idea
     */
    public record Past(
            String id,
            int position,
            String from,
            String to,
            String origin,
            String reason,
            String word,
            @Nullable String askedBy,
            Instant askedAt,
            @Nullable LocalDate dueOn,
            String state,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            String refusal,
            String refusalWord,
            boolean moved) {}

    /**
     * How long a place was on the desk of a structure.
     *
     * @param until null while it is there
     */
    public record Desk(
            int position,
            String structure,
            Instant since,
            @Nullable Instant until,
            int workingDays) {}

    /** What waits: asked of us, asked by us. */
    public record Waiting(
            boolean received,
            List<Line> lines,
            long receivedCount,
            long sentCount,
            @Nullable String next) {}

    /** One that waits. */
    public record Line(String id, String title, String from, String to, String reason, LocalDate dueOn, boolean late) {}

    /** What the programme team has to decide. */
    public record Arbitrations(
            List<ArbitrationLine> lines,
            long total,
            @Nullable String next) {}

    /** One to decide. */
    public record ArbitrationLine(String id, String title, String present, String cause, Instant openedAt) {}

    /**
     * One decision.
     *
     * @param decidedFor whose it is, null before the decision
     */
    public record Arbitrage(
            String id,
            Story story,
            int position,
            String present,
            String cause,
            String state,
            Instant openedAt,
            @Nullable String decidedFor,
            @Nullable String decidedBy,
            @Nullable Instant closedAt,
            String decision,
            List<Desk> desks,
            List<Past> history,
            String words,
            List<Candidate> candidates,
            Typed typed,
            @Nullable String error) {}

    /** A hand-over that waits for an answer. */
    public record Pending(String id, int position, String from, String to, LocalDate dueOn) {}

    /** « Ce n'est pas nous »: what the author may do about it. */
    public record Offer(int position, String structure, String word, LocalDate until) {}

    /** The author names another structure. */
    public record Naming(
            String base,
            String title,
            Offer offer,
            String words,
            @Nullable List<Candidate> found,
            @Nullable String error) {}
}
