package spplus.survey.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.core.KeysetPage;
import spplus.directory.PerimeterPages.Picker;
import spplus.files.FileJob;
import spplus.survey.dashboard.WeighedPages.Weighed;

/** What the pages of results show. */
public final class DashboardPages {

    private DashboardPages() {}

    /**
     * The results of a structure and all below it.
     *
     * @param picker of the structure; nothing else is there when none is chosen
     * @param problem key of what is wrong with the period asked, null when nothing is
     * @param findings null when no answer was counted
     * @param reach null when no campaign is chosen
     * @param weighed null unless the whole of a campaign with quotas is looked at
     * @param words the newest texts
     */
    public record Results(
            Picker picker,
            @Nullable Form form,
            @Nullable String problem,
            @Nullable Findings findings,
            @Nullable Reach reach,
            @Nullable Weighed weighed,
            List<Verbatim> words,
            List<File> files) {}

    /**
     * To how many people a campaign was offered.
     *
     * @param whole whether all of the structure of the campaign is looked at: only then is what it served known
     * @param months for which it said how many people it served, and {@code served} how many in these
     * @param shown times a dialog asked or the first page was opened, {@code asked} those of a dialog
     * @param refused times somebody said no, {@code declined} in a dialog
     * @param sent invitations
     * @param others sheets that came by tablet, on paper, in files or from tools: nobody counted to whom those were offered
     */
    public record Reach(
            boolean whole,
            long months,
            long served,
            long shown,
            long refused,
            long asked,
            long declined,
            long sent,
            long others) {

        public long offered() {
            return shown + sent;
        }

        /** Times the first page was opened otherwise than by a letter. */
        public long opened() {
            return shown - asked;
        }

        /** Sheets begun by those to whom it was offered. @param sheets all of them */
        public long taken(long sheets) {
            return Math.max(0, sheets - others);
        }
    }

    /**
     * What somebody wrote.
     *
     * @param whole points out of 10 that the same person gave to the whole, null when none or not to be said
     * @param month null when it is not to be said, as {@code structure} is then empty
     */
    public record Verbatim(
            String question,
            String text,
            @Nullable Double whole,
            @Nullable LocalDate month,
            String structure) {}

    /** A page of texts. @param later whether it is not the first */
    public record Words(KeysetPage<Verbatim> page, int minimum, boolean later) {}

    /**
     * What was asked for.
     *
     * @param from first month, such as {@code 2026-01}, and {@code to} the last
     * @param campaign null for all campaigns but the anonymous ones
     * @param nearest months where there are answers when there is none here, null when there are none anywhere
     */
    public record Form(
            String structure,
            String structureName,
            String from,
            String to,
            LocalDate first,
            LocalDate last,
            @Nullable UUID campaign,
            List<Campaign> campaigns,
            String query,
            @Nullable String nearest) {

        /** How many months, both ends included. */
        public int months() {
            return Math.toIntExact(ChronoUnit.MONTHS.between(first, last)) + 1;
        }
    }

    public record Campaign(UUID id, String name, boolean anonymous) {}

    /**
     * What was found.
     *
     * @param minimum people under whom nothing is shown
     * @param sheets begun, and {@code completed} to the end
     */
    public record Findings(
            boolean anonymous,
            int minimum,
            long sheets,
            long completed,
            @Nullable String main,
            List<Figure> headlines,
            List<Score> scores,
            List<OfCommitment> commitments,
            @Nullable Plot evolution,
            List<Spread> spreads,
            List<Part> channels,
            List<Driver> drivers,
            List<Reached> steps,
            List<Part> parts,
            @Nullable Peers peers) {}

    /**
     * A figure with its 95 % interval.
     *
     * @param measure how it is said: MEAN, SATISFIED, NET, NPS
     * @param most the end of its scale, for a mean
     * @param masked whether too few people answered for it to be shown
     */
    public record Figure(String measure, double value, double low, double high, double most, long n, boolean masked) {}

    /**
     * A difference with its 95 % interval.
     *
     * @param verdict HIGHER, LOWER, NOT_ESTABLISHED or TOO_FEW
     */
    public record Change(String measure, double value, double low, double high, String verdict) {}

    /** One question. @param change since as many months just before, null when nothing can be compared */
    public record Score(
            String label,
            @Nullable Integer commitment,
            Figure figure,
            @Nullable Change change) {}

    /**
     * What was answered about a commitment.
     *
     * @param title empty when no edition in force has it
     * @param questions whose answers are added up
     */
    public record OfCommitment(int number, String title, int questions, Figure figure) {}

    /**
     * A figure month after month.
     *
     * @param least the lowest value of the axis, and {@code most} the highest
     */
    public record Plot(String label, double least, double most, List<Point> points) {

        /** Whether too few people answered in every month. */
        public boolean isEmpty() {
            return points.stream().allMatch(point -> point.figure().masked());
        }

        /** Where a value stands between the bottom of the plot, 0, and its top, 1. */
        public double height(double value) {
            return (value - least) / (most - least);
        }
    }

    public record Point(LocalDate month, Figure figure) {}

    /** How the answers to a question are spread. @param people who answered */
    public record Spread(String label, long people, boolean masked, boolean several, List<Choice> choices) {}

    public record Choice(String label, long n, double share) {}

    /** One channel, or one structure below. @param code of the structure, empty for a channel */
    public record Part(
            String code,
            String label,
            Figure figure,
            @Nullable Change change) {}

    /** What goes with the whole. @param weight Pearson's correlation */
    public record Driver(String label, double weight, double low, double high, long n) {}

    /** How many went at least that far. @param step from 1; 0 for those who completed */
    public record Reached(int step, long n, double share) {}

    /**
     * The same structure beside those of its kind.
     *
     * @param count how many others, of the same network, type and volume
     * @param least answers that each of that volume has, and {@code most}, null for no limit
     */
    public record Peers(
            String network,
            String type,
            int count,
            long least,
            @Nullable Long most,
            Figure own,
            Figure others,
            Change change) {}

    /**
     * What a report is about.
     *
     * @param campaign its name, null for all of them but the anonymous ones
     * @param printed the day on which it was made
     */
    public record Period(
            String structure, @Nullable String campaign, LocalDate first, LocalDate last, LocalDate printed) {}

    /** A file of results that an agent asked for. @param until when it can be fetched, once it is ready */
    public record File(
            UUID id,
            String structure,
            FileKind kind,
            int done,
            int parts,
            Instant askedAt,
            FileJob.State state,
            Instant until) {}
}
