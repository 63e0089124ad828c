package spplus.experience.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.core.Statistic;
import spplus.experience.domain.PromiseState;
import spplus.experience.domain.PromiseWord;

/** What pages show of promises. */
public final class PromisePages {

    private PromisePages() {}

    /**
     * A public promise: who says what, and when.
     *
     * @param structureAddress null when the structure is not known any more
     * @param extensionReason why its day was moved, null when it was not
     * @param told what its structure says, null for nothing yet
     * @param witnessed what the author says, null for nothing yet
     * @param others what those who lived the same say
     */
    public record Shown(
            String id,
            String structure,
            @Nullable String structureAddress,
            String what,
            String who,
            LocalDate dueOn,
            LocalDate firstDueOn,
            Instant madeAt,
            @Nullable Instant extendedAt,
            @Nullable String extensionReason,
            @Nullable PromiseWord told,
            @Nullable String toldWord,
            @Nullable Instant toldAt,
            @Nullable PromiseWord witnessed,
            @Nullable Instant witnessedAt,
            PromiseState state,
            boolean overdue,
            Map<PromiseWord, Long> others) {

        /** How many who lived the same said something. */
        public long othersCount() {
            return others.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many who lived the same say that word. */
        public long others(PromiseWord word) {
            return others.getOrDefault(word, 0L);
        }
    }

    /**
     * A promise in a list, with the experience it was made to.
     *
     * @param address of the public experience
     * @param urgency {@code LATE}, {@code SOON} or {@code ON_TIME} while nothing was told, empty after
     */
    public record Line(
            String id,
            String what,
            String who,
            String structure,
            LocalDate dueOn,
            PromiseState state,
            String urgency,
            String address,
            String title) {}

    /** One choice of a list: its address leads to it. */
    public record Choice(String value, String label, long count, boolean chosen, String address) {}

    /**
     * The register of a workspace, or the public list.
     *
     * @param structureName the structure chosen, null for all
     */
    public record Register(
            String tab,
            List<Choice> tabs,
            long total,
            List<Line> lines,
            @Nullable String structure,
            @Nullable String structureName,
            @Nullable String everywhere,
            String export,
            @Nullable String next,
            @Nullable Choice nearest) {}

    /**
     * One promise in the workspace.
     *
     * @param mayTell whether its structure may still say what became of it
     * @param mayRefuse whether it may be said not kept: its day has come
     * @param typed what was typed and given back
     * @param error key of what is wrong, null when nothing is
     * @param field the field in the way
     */
    public record Dossier(
            Shown promise,
            String experience,
            String title,
            boolean mayTell,
            boolean mayRefuse,
            boolean mayExtend,
            LocalDate latest,
            Typed typed,
            @Nullable String error,
            @Nullable String field) {}

    /** What was typed in one of the forms of a promise. */
    public record Typed(String word, String kept, String reason, String day) {

        public static final Typed NOTHING = new Typed("", "", "", "");
    }

    /**
     * The page of somebody who is asked.
     *
     * @param base path of the page
     * @param said what they said already, null for nothing yet
     */
    public record Question(
            String base,
            Shown promise,
            String title,
            String address,
            boolean author,
            boolean mails,
            @Nullable PromiseWord said,
            boolean maySay,
            boolean missing) {}

    /**
     * What a structure's promises, and those of the structures below it, came to.
     *
     * @param made how many were made
     * @param due how many have fallen due or were told
     * @param answered of those, for how many the author said something
     * @param kept of these, how many the author says kept; masked under {@code minimum} answers
     * @param told for how many due ones the structure said something
     * @param saidKept of these, how many the structure says kept: never mixed with what authors say
     */
    public record Figures(
            long made, long due, Statistic answered, Statistic kept, long told, long saidKept, int minimum) {

        public boolean isMasked() {
            return kept.denominator() < minimum;
        }
    }

    /** The promises on a structure's own page. */
    public record OfStructure(Figures figures, List<Line> latest, String all) {}
}
