package spplus.quality.gap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.commitment.Commitment;
import spplus.core.KeysetPage;
import spplus.directory.PerimeterPages.Picker;
import spplus.directory.Structure;
import spplus.priority.Formula;
import spplus.priority.FormulaForm;
import spplus.priority.ScorePart;

/** What the pages of gaps show. */
public final class GapPages {

    private GapPages() {}

    /**
     * The gaps of a structure and all below it.
     *
     * @param structure null when none is chosen
     * @param tab which of them, such as {@code a-qualifier}
     * @param filter which of these, {@code types} those of the structures where there are gaps
     * @param tabs how many there are in each
     * @param waiting those sent up that wait for this person's answer
     */
    public record Listing(
            Picker picker,
            @Nullable Structure structure,
            String tab,
            GapFilter filter,
            List<Commitment> commitments,
            List<String> types,
            Map<String, Long> tabs,
            KeysetPage<Line> lines,
            List<Waiting> waiting,
            boolean mayDecide) {}

    /**
     * One gap of a list.
     *
     * @param score in words, empty while it is not qualified
     * @param parts what makes it
     */
    public record Line(
            String path,
            String title,
            String structure,
            String commitment,
            String found,
            String evidence,
            String score,
            List<ScorePart> parts,
            String state,
            String cursor) {}

    /** A gap that was sent up. @param late by how many days, 0 or less while it is not */
    public record Waiting(String path, String title, String structure, LocalDate dueOn, long late) {}

    /** A gap being written. */
    public record Writing(
            Structure structure, GapForm form, Map<String, String> errors, List<Commitment> commitments) {}

    /**
     * One gap.
     *
     * @param errors words by field
     * @param others open ones with which it may be merged, by id
     * @param merged those that it stands for, by id
     * @param into path and title of the one that stands for it, null unless it is merged
     */
    public record Sheet(
            UUID id,
            int edition,
            Structure structure,
            String holder,
            String title,
            String description,
            String evidence,
            String found,
            String state,
            String commitment,
            GapForm form,
            Map<String, String> errors,
            List<Commitment> commitments,
            Scored scored,
            Map<UUID, String> others,
            Map<UUID, String> merged,
            @Nullable Other into,
            Sendings sendings,
            boolean mayDecide,
            KeysetPage<Step> steps) {}

    /**
     * Its score.
     *
     * @param words empty while it is not qualified, and {@code parts} what makes it
     * @param unknownUsers whether nobody said how many people are concerned
     */
    public record Scored(String words, List<ScorePart> parts, boolean unknownUsers, boolean inHands) {}

    /**
     * What became of it above.
     *
     * @param above where it may be sent, by code; {@code programme} for the programme
     * @param open what waits for an answer, null for none
     */
    public record Sendings(
            Map<String, String> above, @Nullable Sent open, List<Sent> answered, boolean mayAnswer) {}

    /** Another gap. */
    public record Other(String path, String title) {}

    /** What was sent up. @param answer empty while it waits; {@code withdrawn} once it waits for none any more */
    public record Sent(
            boolean withdrawn,
            String to,
            String question,
            String by,
            LocalDate dueOn,
            long late,
            boolean taken,
            String answer,
            String answeredBy) {}

    /** What became of a gap. */
    public record Step(long id, String kind, Instant at, String by, String why) {}

    /** The formula, for all and for those who change it. */
    public record Ranking(
            Formula now, List<Formula> history, List<Example> examples, FormulaForm form, Map<String, String> errors) {}

    /** A made-up gap and how it is ranked. @param told in words */
    public record Example(String told, double score, List<ScorePart> parts) {}
}
