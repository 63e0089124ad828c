package spplus.experience.verdict;

import org.jspecify.annotations.Nullable;
import spplus.experience.domain.Verdict;

/** What the pages about an author's last word show. */
public final class VerdictPages {

    private VerdictPages() {}

    /**
     * The question.
     *
     * @param base path of the page
     * @param said what the author said already, null for nothing yet
     * @param typed what was typed and given back
     * @param error key of what is wrong, null when nothing is
     * @param field the field in the way
     */
    public record Question(
            String base,
            String followUp,
            String title,
            @Nullable Verdict said,
            Typed typed,
            @Nullable String error,
            @Nullable String field) {}

    /** What was typed. */
    public record Typed(String verdict, String first, String word) {

        static final Typed NOTHING = new Typed("", "", "");
    }
}
