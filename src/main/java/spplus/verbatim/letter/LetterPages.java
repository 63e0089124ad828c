package spplus.verbatim.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.core.Statistic;
import spplus.directory.PerimeterPages.Picker;
import spplus.files.FileJob;
import spplus.verbatim.audit.KnownError;
import spplus.verbatim.trend.TrendPages.Judged;

/** What the monthly letter shows. */
public final class LetterPages {

    private LetterPages() {}

    /**
     * « La voix de nos usagers »
     *
     * @param letter null when no structure is chosen
     * @param proposals open texts that may be displayed, for who may choose
     * @param files letters to print that who looks asked for
     * @param stopped whether who looks asked not to be written to
     */
    public record Page(
            Picker picker,
            List<String> months,
            @Nullable Letter letter,
            List<Proposal> proposals,
            List<PrintedLetter> files,
            boolean mayChoose,
            boolean stopped,
            boolean tooMany) {}

    /**
     * One letter.
     *
     * @param month as 2026-03
     * @param negative share of negative texts, null when none was read
     * @param before the same share in the month before, null when too few were read
     * @param themes the signed ones most spoken of
     * @param rate texts for 1,000 people served, null when the structure does not tell how many
     * @param error how often the machine is wrong about feelings, null when nobody checked
     */
    public record Letter(
            String structure,
            String name,
            String month,
            LocalDate first,
            LocalDate last,
            long texts,
            long positives,
            long neutrals,
            long negatives,
            @Nullable Statistic negative,
            @Nullable Statistic before,
            List<Theme> themes,
            @Nullable Rate rate,
            Judged moves,
            List<Quote> quotes,
            List<Decided> decided,
            @Nullable KnownError error,
            LocalDate today) {

        /** Too few to give any share. */
        public boolean isFew() {
            return texts < Statistic.MINIMUM_DENOMINATOR;
        }
    }

    /** A letter to print. @param month as 2026-03 @param until when it is forgotten */
    public record PrintedLetter(UUID id, String month, Instant askedAt, FileJob.State state, Instant until) {}

    public record Theme(String label, long texts, String address) {}

    /** @param value for 1,000, with its 95 % interval */
    public record Rate(long visits, double value, double low, double high) {}

    public record Quote(UUID id, String words, LocalDate saidOn) {}

    public record Proposal(Quote quote, boolean chosen) {}

    /** @param state followed, dismissed or known */
    public record Decided(UUID suspicion, String theme, String state, String reason, LocalDate on) {}
}
