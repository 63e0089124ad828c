package spplus.improvement.pain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.core.KeysetPage;
import spplus.directory.PerimeterPages.Picker;
import spplus.improvement.action.PainActions.Brief;
import spplus.priority.Formula;
import spplus.priority.FormulaForm;
import spplus.priority.ScorePart;
import spplus.verbatim.PainVoices.Voice;

/** What the pages of pain points show. */
public final class PainPages {

    private PainPages() {}

    public record Choice(String value, String label) {}

    /**
     * The register of a place and all below it.
     *
     * @param where empty for all that the agent looks after
     * @param waiting those sent up that wait for this person's answer
     * @param mayWrite whether a place is chosen where one may be written
     */
    public record Register(
            Picker picker,
            String structure,
            String where,
            PainFilter filter,
            Map<PainState, Long> counts,
            List<Choice> commitments,
            KeysetPage<Line> lines,
            List<Waiting> waiting,
            boolean mayWrite) {}

    /** One of a list. @param parts what makes its score */
    public record Line(
            String path,
            String title,
            String where,
            Weighed weighed,
            double score,
            List<ScorePart> parts,
            String cursor) {}

    /**
     * How it weighs, in words.
     *
     * @param volume how many texts of how many, since when; empty while nothing was counted
     * @param contact for 1,000 people served, empty when nobody told how many were
     * @param feeling empty when nobody speaks of it
     * @param trend name of a verdict
     * @param gravity 0 until somebody said it
     * @param remedy empty until somebody said it
     */
    public record Weighed(String volume, String contact, String feeling, String trend, int gravity, String remedy) {}

    /** Sent up, waiting. @param late by how many days, 0 or less while it is not */
    public record Waiting(String path, String title, String where, LocalDate dueOn, long late) {}

    /** Writing one, or changing it. @param path of the one that is changed, empty for a new one */
    public record Writing(
            String path,
            String structure,
            String where,
            PainForm form,
            Map<String, String> errors,
            List<Choice> commitments,
            List<String> namedProcedures) {

        public @Nullable String wrong(String field) {
            return errors.get(field);
        }
    }

    /**
     * One pain point.
     *
     * @param touched commitments and procedures
     * @param others open ones of the same place, with which it may be merged
     * @param voices the last texts that tell it
     * @param explore address of all texts of its theme, empty when it has none
     * @param free actions of the place that treat none yet
     */
    public record Sheet(
            UUID id,
            String path,
            String title,
            String description,
            String structure,
            String where,
            String holder,
            String state,
            int version,
            List<String> touched,
            Weighed weighed,
            double score,
            List<ScorePart> parts,
            List<Bar> months,
            List<From> sources,
            List<Voice> voices,
            String explore,
            Ties ties,
            List<Choice> others,
            Sendings sendings,
            List<Brief> actions,
            List<Brief> free,
            List<Step> steps,
            boolean mayDecide,
            boolean mayAct,
            Map<String, String> typed,
            Map<String, String> errors) {

        public String in(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** A month of texts that tell it. @param height of 100 */
    public record Bar(LocalDate month, long unhappy, long texts, double height) {}

    /** Where it comes from. @param address of its page in the workspace, empty when it has none */
    public record From(UUID id, String kind, String words, String by, Instant at, boolean dropped, String address) {}

    /**
     * Other pain points that it has to do with.
     *
     * @param into the one that stands for it, null unless it is merged
     * @param merged those that it stands for, {@code split} those taken out of it
     */
    public record Ties(@Nullable Link into, List<Link> merged, List<Link> split) {}

    public record Link(UUID id, String path, String title) {}

    /** What became of it above. @param above where it may be sent, {@code programme} among them */
    public record Sendings(List<Choice> above, @Nullable Sent open, List<Sent> answered, boolean mayAnswer) {}

    /** @param withdrawn once it waits for no answer any more */
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

    public record Step(String kind, Instant at, String by, String why) {}

    /** All texts that tell it, bounded. */
    public record Heard(Link pain, List<Voice> voices, boolean more, String explore) {}

    /** Taking it apart. */
    public record Splitting(
            Link pain,
            int version,
            List<From> sources,
            List<Voice> voices,
            SplitForm form,
            Map<String, String> errors) {}

    /** What was chosen to go. */
    public record SplitForm(String title, List<UUID> sources, List<UUID> texts) {}

    /** The formula, for all and for those who change it. */
    public record Ranking(
            Formula now, List<Formula> history, List<Example> examples, FormulaForm form, Map<String, String> errors) {}

    /** A made-up pain point and how it is ranked. @param told in words */
    public record Example(String told, double score, List<ScorePart> parts) {}
}
