package spplus.experience.agreement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.experience.moderation.CasePages;
import spplus.experience.moderation.CasePages.Segment;

/** What the pages of double reading show. */
public final class AgreementPages {

    private AgreementPages() {}

    /**
     * What there is to do.
     *
     * @param waiting cases that this moderator may read
     * @param mine disagreements of this moderator
     * @param unruled disagreements to rule, empty for who may not
     */
    public record Desk(long waiting, List<Line> mine, boolean lead, List<Line> unruled) {}

    /** @param state where it stands, one sentence */
    public record Line(String id, Instant readAt, String first, String second, String state) {}

    /**
     * A case to read blind.
     *
     * @param problem key of what is wrong in what was chosen, null for nothing
     */
    public record Blind(
            String id,
            String language,
            List<Segment> title,
            List<Segment> text,
            List<CasePages.Fact> facts,
            List<Option> choices,
            List<Option> reasons,
            @Nullable String problem) {}

    public record Option(String value, String label, boolean chosen) {}

    /**
     * Two readings that differ.
     *
     * @param story the words as they are now, null when they are gone
     * @param mine 1 or 2 for its readers, 0 for a lead
     * @param rules whether this person may rule it
     * @param problem key of what is wrong in what was typed, null for nothing
     */
    public record Disagreement(
            String id,
            String language,
            @Nullable String title,
            @Nullable String story,
            Reading first,
            Reading second,
            int mine,
            List<Said> words,
            @Nullable Ruling ruling,
            boolean rules,
            List<Option> choices,
            String word,
            @Nullable String problem) {}

    public record Reading(String choice, @Nullable String reason) {}

    /** @param who « relecture 1 », « relecture 2 » or a lead; never a name */
    public record Said(String who, Instant at, String text) {}

    public record Ruling(String choice, String by, String word, Instant at) {}
}
