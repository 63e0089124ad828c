package spplus.verbatim.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;

/** What the pages of audits show. */
public final class AuditPages {

    private AuditPages() {}

    /**
     * « La machine lit-elle bien ? »
     *
     * @param name of the structure, empty when none is chosen
     * @param form null for who may not draw
     */
    public record Home(
            Picker picker,
            String structure,
            String name,
            List<Line> audits,
            @Nullable Form form) {}

    /** @param state waiting, undrawn, open or finished @param read texts on which people have said all that was asked */
    public record Line(UUID id, String subject, Instant askedAt, String askedBy, String state, int read, int texts) {}

    /** What was typed. @param field id of the field that is wrong, empty for none */
    public record Form(
            String subject,
            String size,
            String readers,
            String seed,
            String from,
            String until,
            String field,
            String why) {}

    /** One audit. @param outcome null as long as it is not finished @param undrawn few or broken where its texts could not be drawn */
    public record One(
            UUID id,
            String subject,
            String structure,
            String where,
            Draw draw,
            Reads reads,
            @Nullable Outcome outcome,
            boolean cancelled,
            boolean waiting,
            String undrawn,
            boolean mayAct,
            @Nullable String problem) {}

    /** What was drawn. @param texts those that are still as they were then */
    public record Draw(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String seed,
            long population,
            int texts,
            int readers,
            Instant askedAt,
            String askedBy,
            List<Stratum> strata) {}

    /**
     * Where reading is.
     *
     * @param seat of who looks, 0 for none; {@code seatLeft} whether they may take one
     * @param mine texts that who looks has read
     * @param disputed texts on which both readers differ and that nobody settled
     * @param ready whether all was read and settled
     */
    public record Reads(List<Reader> people, int seat, boolean seatLeft, int mine, int disputed, boolean ready) {}

    /** What was found. */
    public record Outcome(
            Instant finishedAt, @Nullable String finishedBy, List<Result> results, List<Difference> differences) {}

    public record Stratum(String label, long size, int drawn) {}

    public record Reader(String name, int read) {}

    /**
     * What was found of one question.
     *
     * @param error null when nobody could tell
     */
    public record Result(String label, @Nullable KnownError error, List<OfClass> classes) {}

    /** @param wrong of the texts of which the machine says so, {@code missed} of those of which people say so */
    public record OfClass(
            String label,
            @Nullable KnownError wrong,
            @Nullable KnownError missed) {}

    /** A text about which the machine was wrong. */
    public record Difference(UUID text, String excerpt, List<Compared> answers) {}

    public record Compared(String question, String person, String machine) {}

    /**
     * A text to read.
     *
     * @param settling whether it is one that two people read differently; {@code given} is what they said
     * @param ticked whether many answers may be ticked, in the first group
     * @param last what was said of the text before, and what the machine says of it; null for none
     * @param problem groups without an answer
     */
    public record Reading(
            UUID audit,
            String subject,
            boolean settling,
            UUID text,
            String title,
            String body,
            String language,
            LocalDate saidOn,
            int number,
            int texts,
            boolean ticked,
            List<Group> groups,
            List<List<Compared>> given,
            @Nullable Last last,
            boolean problem) {}

    /** @param key name of the form's field */
    public record Group(String key, String legend, List<Choice> choices) {}

    public record Choice(String value, String label, String hint, boolean chosen) {}

    public record Last(UUID text, List<Compared> answers) {}
}
