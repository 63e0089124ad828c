package spplus.experience.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages of one case show. */
public final class CasePages {

    private CasePages() {}

    /**
     * One case.
     *
     * @param version of the words shown, sent back with the decision
     * @param state one sentence: what is waited for
     * @param published whether the public reads it already: a doubt was raised afterwards
     * @param authored whether its author can be told or asked something
     * @param claim who has it and until when
     * @param same addresses of cases with the very same words
     * @param decidable whether this moderator may decide now
     * @param obstacle why not, null when they may
     * @param query the queue's filter as in the address
     */
    public record Case(
            String id,
            String reference,
            int version,
            String state,
            boolean published,
            boolean authored,
            Instant since,
            String language,
            List<Segment> title,
            List<Segment> text,
            List<List<Segment>> replies,
            List<Found> found,
            List<Fact> facts,
            List<Past> past,
            List<Link> same,
            @Nullable String claim,
            boolean decidable,
            @Nullable String obstacle,
            @Nullable Proposal proposal,
            Typed typed,
            List<ModerationPages.Reason> reasons,
            String query,
            @Nullable String done) {

        /** The address of one of its actions, the filter kept. */
        public String action(String name) {
            return "/espace/moderation/" + id + "/" + name + "?" + query;
        }

        /** What to mend in a field, null when it is well. */
        public @Nullable String problem(String field) {
            return typed.problems().get(field);
        }
    }

    /** A case on which nothing is left to decide. */
    public record Decided(String reference, String state, List<Fact> facts, List<Past> past, String query) {}

    /**
     * A piece of text.
     *
     * @param label what was found in it, null for plain text
     * @param family name of the finding's colour, empty for plain text
     */
    public record Segment(String text, @Nullable String label, String family) {}

    /**
     * Something found, as a choice.
     *
     * @param advised whether it is to be masked unless the moderator thinks otherwise
     */
    public record Found(String key, String label, String words, String part, boolean advised) {}

    /** What is known beside the words. */
    public record Fact(String term, List<String> values) {}

    /** Something that happened. */
    public record Past(
            Instant at,
            String what,
            @Nullable String by,
            @Nullable String detail,
            @Nullable String word) {}

    /** The wording that awaits its author. */
    public record Proposal(String title, String text, String word) {}

    public record Link(String address, String text) {}

    /**
     * What the moderator typed, as it was typed.
     *
     * @param section which decision is open: {@code masquer}, {@code proposer}, {@code rejeter}, or none
     * @param masks keys of the findings chosen
     * @param preview the story as it would be published, null unless asked for
     * @param problems words by field; those of the whole case under the empty name
     */
    public record Typed(
            String section,
            Set<String> masks,
            String passages,
            String title,
            String story,
            String proposalWord,
            String reason,
            String rejectionWord,
            @Nullable Preview preview,
            Map<String, String> problems) {

        public boolean isOpen(String name) {
            return section.equals(name);
        }
    }

    /** The story as the public would read it. */
    public record Preview(String title, String text) {}
}
