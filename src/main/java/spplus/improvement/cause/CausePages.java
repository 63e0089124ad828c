package spplus.improvement.cause;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.improvement.action.PainActions;
import spplus.improvement.pain.PainReader.Brief;
import spplus.verbatim.PainVoices.Voice;

/** What the worksheets of a pain point show. */
public final class CausePages {

    private CausePages() {}

    /**
     * The tree of whys.
     *
     * @param roots causes that one can act on, of every sheet
     * @param removed taken out, to be put back
     * @param mayWrite whether the pain point is still open
     */
    public record Tree(
            Brief pain,
            List<Branch> branches,
            List<Root> roots,
            List<Node> removed,
            boolean mayWrite,
            boolean mayAct,
            @Nullable String problem) {}

    /** A why and those below it. @param depth from 1 */
    public record Branch(Node node, int depth, boolean mayGoOn, List<Branch> below) {}

    /** A cause. @param voice text that says so, null unless it has one */
    public record Node(
            UUID id,
            String words,
            String backing,
            @Nullable Voice voice,
            String figure,
            boolean root,
            int version,
            String by) {}

    /** A cause that one can act on, and what is done about it. */
    public record Root(Node node, List<PainActions.Brief> actions) {}

    /**
     * Writing one.
     *
     * @param id null for a new one
     * @param kept what somebody else wrote meanwhile, null when nobody did
     * @param explained what it explains, in words
     * @param voices that may back it
     */
    public record Writing(
            Brief pain,
            @Nullable UUID id,
            CauseForm form,
            String sheet,
            String explained,
            @Nullable Node kept,
            List<Voice> voices,
            Map<String, String> errors) {}

    /** The fishbone and its causes by family, in the order of the drawing. */
    public record Fish(
            Brief pain,
            Fishbone drawing,
            Map<CauseFamily, List<Node>> families,
            List<Node> removed,
            boolean mayWrite) {}

    /** The seven questions. */
    public record Questions(Brief pain, List<Asked> asked, long texts, boolean mayWrite) {}

    /**
     * One question.
     *
     * @param said what texts say of it, the most frequent first
     * @param typed what is in the field
     * @param kept what somebody else wrote meanwhile, null when nobody did
     */
    public record Asked(
            Question question,
            List<Said> said,
            String typed,
            int version,
            String by,
            @Nullable String kept,
            @Nullable String wrong) {}

    /** @param texts how many say it */
    public record Said(String words, long texts) {}
}
