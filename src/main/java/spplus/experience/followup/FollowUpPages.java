package spplus.experience.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.experience.Feeling;
import spplus.experience.State;
import spplus.experience.attribution.AttributionPages;
import spplus.experience.change.ChangePages;
import spplus.experience.promise.PromisePages;
import spplus.experience.verdict.Verdicts;

/** What the author's private page shows. */
public final class FollowUpPages {

    private FollowUpPages() {}

    /**
     * The private page.
     *
     * @param base path of the page
     * @param title null once the words were removed
     * @param language the one its author wrote in, for {@code lang}
     * @param publicPath where everybody reads it, null unless published
     * @param rejection why it was refused, null unless it was
     * @param proposal another wording that waits for an answer, null when there is none
     * @param mails whether we write to the author
     * @param link the link of this page
     * @param next what comes next
     * @param problem what is wrong with what was just sent, null for nothing
     */
    public record Overview(
            String base,
            String reference,
            State state,
            boolean claimed,
            @Nullable String title,
            @Nullable String story,
            String language,
            Feeling feeling,
            @Nullable String publicPath,
            List<Moment> moments,
            List<ReplyView> replies,
            List<PromiseView> promises,
            List<ChangePages.Shown> changes,
            Verdicts.@Nullable Asked verdict,
            @Nullable Rejection rejection,
            @Nullable ProposalView proposal,
            boolean mayCorrect,
            Mails mails,
            Link link,
            Next next,
            @Nullable Problem problem) {

        /** What is wrong with a field, null when nothing is. */
        public @Nullable String problem(String field) {
            return problem == null || !problem.field().equals(field) ? null : problem.text();
        }

        /** What was typed in that field and given back, empty when nothing was. */
        public String typed(String field) {
            return problem == null || !problem.field().equals(field) ? "" : problem.typed();
        }

        public boolean isPublished() {
            return state == State.PUBLISHED;
        }

        public boolean isWithdrawn() {
            return state == State.WITHDRAWN;
        }
    }

    /**
     * What comes next, and by when.
     *
     * @param desks where the story is now, once it changed hands
     * @param offer what the author may do when a service says that it is not concerned, null when nothing
     */
    public record Next(
            List<AttributionPages.Desk> desks,
            List<AttributionPages.Pending> pending,
            boolean inArbitration,
            AttributionPages.@Nullable Offer offer) {}

    /** Whether we write to the author. */
    public enum Mails {
        SENT,
        STOPPED,
        /** No address was left. */
        NONE
    }

    /**
     * The link of the page.
     *
     * @param endsOn the last day on which it surely works
     * @param soon whether that day is near
     */
    public record Link(String address, LocalDate endsOn, boolean soon) {}

    /**
     * Somebody who lost their link.
     *
     * @param asked whether they just asked for another
     * @param days how many days it works unopened
     * @param problems what to mend, by field
     */
    public record Retrieval(String reference, String email, boolean asked, long days, Map<String, String> problems) {}

    /** Something that happened. */
    public record Moment(Instant at, String text) {}

    /**
     * A published reply.
     *
     * @param rating {@code USEFUL}, {@code NOT_USEFUL} or empty
     * @param language the one it was written in, for {@code lang}
     * @param mayRate whether the author may still say, or change, what they think of it
     */
    public record ReplyView(
            String id,
            String structure,
            Instant at,
            String text,
            String language,
            String rating,
            String word,
            boolean mayRate) {}

    /** A promise; {@code path} is where the author says what became of it, null until asked. */
    public record PromiseView(
            PromisePages.Shown promise, @Nullable String path) {}

    /**
     * Why it was refused.
     *
     * @param article number of the charter's article, 0 when none is named
     * @param word what the moderator says
     */
    public record Rejection(int article, String word, boolean mayAppeal) {}

    /** Before and after, the words that change told apart. */
    public record ProposalView(
            String word, List<Piece> titleBefore, List<Piece> titleAfter, List<Piece> before, List<Piece> after) {}

    /** Some words, and whether they differ. */
    public record Piece(String text, boolean changed) {}

    /** What to mend in a field, and what was typed there. */
    public record Problem(String field, String text, String typed) {}

    /**
     * A decision to confirm.
     *
     * @param action {@code retirer} or {@code supprimer}
     * @param replies how many replies disappear with it
     */
    public record Confirmation(String base, String action, String reference, int replies, boolean published) {}
}
