package spplus.verbatim.theming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.verbatim.audit.KnownError;

/** What pages show of themes. */
public final class ThemePages {

    private ThemePages() {}

    /**
     * « De quoi parlent les usagers ? »
     *
     * @param total texts of the last count
     * @param run the pass under way, null for none
     * @param found when themes were last looked for, null for never
     */
    public record Home(
            String tab,
            List<Tab> tabs,
            List<Line> lines,
            long total,
            @Nullable Progress run,
            @Nullable Found found,
            boolean decides) {}

    public record Tab(String key, long count, boolean current) {}

    /** @param percent of the texts, rounded; null before the first count */
    public record Line(
            UUID id,
            String name,
            String definition,
            String parent,
            boolean parentProposed,
            long texts,
            long byPerson,
            @Nullable Long percent,
            @Nullable Instant signedAt,
            @Nullable String signedBy,
            @Nullable KnownError error) {}

    public record Progress(String kind, long done, long total, long percent, String askedBy) {}

    /** @param coherence from -1 to 1 */
    public record Found(Instant at, int covered, int sample, double coherence) {}

    /** @param text the text that speaks of a theme, or that a person put out of it */
    public record Said(
            UUID id,
            String title,
            String body,
            LocalDate saidOn,
            String language,
            boolean byPerson,
            boolean inside,
            long likeness) {}

    public record Choice(String value, String label, boolean chosen) {}

    public record Act(String act, String before, String after, String who, Instant at) {}

    /** @param medianDelay in days, null when too few texts say one */
    public record Entities(
            int read,
            List<Named> named,
            int delays,
            @Nullable Integer medianDelay) {}

    public record Named(String label, int texts) {}

    /** What was typed and what is wrong with it. @param field id of the field */
    public record Problem(String field, String why) {}

    /** One theme. */
    public record One(
            UUID id,
            String state,
            String name,
            String definition,
            List<Choice> parents,
            String parentProposed,
            long texts,
            long byPerson,
            long alike,
            long total,
            int version,
            @Nullable Instant signedAt,
            @Nullable String signedBy,
            int examplesIn,
            int examplesOut,
            int neededIn,
            int neededOut,
            List<Said> said,
            Entities entities,
            List<Choice> terms,
            String newName,
            List<Choice> others,
            List<Act> acts,
            boolean decides,
            boolean places,
            @Nullable Problem problem) {}
}
