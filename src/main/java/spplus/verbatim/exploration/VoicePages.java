package spplus.verbatim.exploration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.core.Statistic;
import spplus.directory.PerimeterPages.Picker;
import spplus.experience.Feeling;
import spplus.files.FileJob;
import spplus.verbatim.audit.KnownError;

/** What the page « Que disent les usagers ? » shows. */
public final class VoicePages {

    private VoicePages() {}

    /**
     * The page.
     *
     * @param listing null when the reader has not chosen whose texts to read
     * @param files those that the reader asked for
     */
    public record Exploration(Picker picker, @Nullable Listing listing, Saving saving, List<ExportFile> files) {

        /** Texts that one file may hold. */
        public static final int MOST_EXPORTED = VoiceExports.MOST;
    }

    /** A file that somebody asked for. @param sentence what it holds, in words */
    public record ExportFile(
            UUID id,
            String where,
            String sentence,
            int done,
            int texts,
            Instant askedAt,
            FileJob.State state,
            Instant until) {}

    /** What was typed to keep this search. @param problem null when nothing is wrong */
    public record Saving(
            String name, boolean shared, @Nullable String problem) {

        static final Saving NOTHING = new Saving("", false, null);
    }

    /** Searches one keeps, and those that others share. */
    public record Views(List<Kept> mine, List<Kept> shared) {}

    /** @param sentence what it finds, in words */
    public record Kept(
            UUID id,
            String name,
            String structure,
            String sentence,
            String address,
            boolean shared,
            String owner,
            Instant at) {}

    /**
     * What was found.
     *
     * @param structure code of the structure, null for the whole country
     * @param sentence what is shown, in words
     * @param period first and last month said, null when nothing was found
     * @param query the address's parameters
     */
    public record Listing(
            @Nullable String structure,
            String name,
            String words,
            long total,
            String sentence,
            @Nullable Period period,
            List<Quote> quotes,
            List<Group> groups,
            List<Chip> chips,
            Asides asides,
            @Nullable Share share,
            List<Month> months,
            Crossing crossing,
            @Nullable ModelCheck check,
            boolean relaxed,
            Map<String, String> corrections,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean byRelevance,
            boolean filtered,
            @Nullable String next,
            String newestFirst,
            String bestFirst,
            String query) {

        /** Whether each family of texts nearly the same counts once. */
        public boolean isOnce() {
            return query.contains(VoiceAddresses.ONCE);
        }
    }

    public record Period(String first, String last) {}

    /**
     * What may be read beside, or rather.
     *
     * @param repeats null when no text repeats another, or when that was chosen
     * @param agents texts of agents, kept apart; null when there is none, or when authors were chosen
     * @param nearest the lighter search that finds the most, when this one finds nothing
     */
    public record Asides(
            @Nullable Aside repeats,
            @Nullable Aside agents,
            @Nullable Chip nearest) {}

    /** Some of the texts, or others. @param address of what one may rather read */
    public record Aside(long texts, String address) {}

    /**
     * Feelings of what was found.
     *
     * @param unread texts that the machine has not read yet: in no share
     * @param rate the share of negative ones
     */
    public record Share(long negative, long neutral, long positive, long unread, Statistic rate) {}

    /** One month. @param address of its texts */
    public record Month(String month, long negative, long neutral, long positive, long unread, String address) {

        public long all() {
            return negative + neutral + positive + unread;
        }
    }

    /**
     * Counts of two things together.
     *
     * @param rows and {@code columns}: what may be chosen, the first being what is
     * @param checkable whether lines are something that the machine says of texts
     */
    public record Crossing(
            Option row,
            Option column,
            List<Option> rows,
            List<Option> columns,
            List<String> heads,
            List<Line> lines,
            boolean checkable) {}

    public record Option(String parameter, String label) {}

    /**
     * One line of counts.
     *
     * @param rate share of negative ones among those read, null when none was
     * @param error how often the machine is wrong when it says so, null when nobody checked
     */
    public record Line(
            String label,
            String address,
            long total,
            List<Cell> cells,
            @Nullable Statistic rate,
            @Nullable KnownError error) {}

    public record Cell(long count, String address) {}

    /** @param address to add it, or take it away */
    public record Chip(String label, String address, long count) {}

    public record Group(String parameter, String title, List<Choice> choices, boolean open) {}

    public record Choice(String word, String label, long count, boolean chosen) {}

    /**
     * The words of somebody.
     *
     * @param language null when it is the house's
     * @param feeling null when not read yet
     * @param byPerson whether somebody decided it
     * @param axes in words
     * @param open whether it is public
     */
    public record Quote(
            String id,
            String title,
            String excerpt,
            @Nullable String language,
            LocalDate said,
            String source,
            List<String> channels,
            @Nullable String service,
            @Nullable Feeling feeling,
            boolean byPerson,
            List<String> axes,
            boolean urgent,
            boolean open) {}

    /**
     * How far the machine's word may be trusted.
     *
     * @param accuracy share of feelings it found on labelled texts it had never seen, null for rules, not measured here
     * @param rows how many such texts
     * @param corrected feelings that people decided, among what is shown on this page
     * @param error how often it is wrong about feelings here, null when nobody checked
     */
    public record ModelCheck(
            @Nullable Double accuracy,
            int rows,
            long corrected,
            @Nullable KnownError error) {}
}
