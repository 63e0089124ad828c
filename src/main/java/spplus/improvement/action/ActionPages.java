package spplus.improvement.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.core.KeysetPage;
import spplus.directory.PerimeterPages.Picker;
import spplus.statistics.effect.EffectVerdict;

/** What the pages of actions show. */
public final class ActionPages {

    private ActionPages() {}

    /**
     * What is being done, here and below.
     *
     * @param where words for the place, empty for all that the agent looks after
     * @param above what is done above the place, for all below
     * @param counts by state, whatever state is asked for
     * @param commitments that may be chosen
     * @param span first and last day of the bars; null when nothing has days
     * @param filtered whether anything but the place narrows the list
     * @param mayWrite whether the agent may begin one here
     */
    public record Home(
            Picker picker,
            String structure,
            String where,
            ActionFilter filter,
            Map<State, Long> counts,
            List<Choice> commitments,
            KeysetPage<Row> rows,
            List<Row> above,
            @Nullable Span span,
            boolean filtered,
            boolean mayWrite) {

        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param today share of the span that is past, in [0, 1] */
    public record Span(LocalDate from, LocalDate to, double today) {}

    /**
     * An action in a list.
     *
     * @param bar null without days
     * @param verdict null when it was never committed to
     * @param provisional whether the day of judgement is still to come
     */
    public record Row(
            Action action,
            String where,
            String owner,
            boolean late,
            @Nullable Bar bar,
            @Nullable EffectVerdict verdict,
            boolean provisional) {}

    /** From its first day to the day it is done, and when it is judged, as shares of the span in [0, 1]. */
    public record Bar(double from, double to, @Nullable Double judged) {}

    public record Choice(String value, String label) {}

    /**
     * Writing one.
     *
     * @param id null for a new one
     * @param kept by field, what a colleague kept meanwhile that is other than what was typed
     * @param back where one goes without keeping anything
     */
    public record Form(
            @Nullable UUID id,
            String structure,
            String where,
            TreatedPains.@Nullable Treated pain,
            List<Choice> commitments,
            Map<String, String> typed,
            Map<String, String> kept,
            Map<String, String> errors,
            String back) {

        /** Null where nobody wrote anything else. */
        public @Nullable String kept(String field) {
            return kept.get(field);
        }

        public String in(String field) {
            return typed.getOrDefault(field, "");
        }

        public @Nullable String wrong(String field) {
            return errors.get(field);
        }
    }

    /**
     * One action.
     *
     * @param pain of the register, null when it treats none
     * @param owner empty while nobody answers for it
     * @param ownerGone whether who answered for it left
     * @param closed whether its structure was closed meanwhile
     * @param mayWrite whether the agent may change it
     * @param mayMeasure whether they may give its indicator
     * @param typed what was typed and is not kept, by field
     */
    public record Show(
            Action action,
            String where,
            TreatedPains.@Nullable Treated pain,
            String commitment,
            String owner,
            boolean ownerGone,
            boolean closed,
            boolean late,
            Series series,
            List<Missing> missing,
            List<Milestone> milestones,
            List<Step> steps,
            boolean mayWrite,
            boolean mayMeasure,
            Map<String, String> typed,
            Map<String, String> errors) {

        public String in(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /**
     * How much is known of the indicator.
     *
     * @param target and baseline in words, empty without
     * @param redrawn what the months of before give today, where that is not the baseline any more; empty otherwise
     */
    public record Series(
            int months,
            int before,
            int after,
            int peers,
            String baseline,
            int drawnFrom,
            String redrawn,
            String target) {}

    /** What it lacks to be committed to. @param address of the field that mends it */
    public record Missing(Gap gap, String words, String address) {}

    public record Milestone(
            UUID id,
            String label,
            LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    public record Step(String kind, String why, String by, Instant at) {}

    /**
     * Its indicator, to be typed or pasted.
     *
     * @param why the reason typed for other months of before
     * @param keptOwn what is kept and {@code keptPeers}, empty where it is what the page holds
     */
    public record Values(
            Action action,
            String where,
            String own,
            String peers,
            String why,
            int version,
            String keptOwn,
            String keptPeers,
            Map<String, String> errors) {}
}
