package spplus.assistant.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.assistant.model.Source;
import spplus.core.Statistic;

/** What the pages of drafts show. */
public final class DraftPages {

    private DraftPages() {}

    /**
     * A draft to edit.
     *
     * @param address path of the draft
     * @param back path of the reply's form
     * @param kind {@code SKELETON} or {@code MODEL}
     * @param mayAsk whether the language model may be asked
     * @param body as proposed, or as typed after a refusal
     * @param error key of what is wrong
     */
    public record Draft(
            String address,
            String back,
            String title,
            String story,
            String kind,
            String body,
            List<Source> sources,
            boolean mayAsk,
            @Nullable String error) {}

    /** What became of a network's drafts over the last twelve months; statistics are masked under their minimum. */
    public record Outcome(
            String network,
            String kind,
            long proposed,
            Statistic taken,
            Statistic published,
            @Nullable Double medianEdit,
            long compared) {}

    /** How often the model was asked, by what came of it: {@code DRAFT} or why there was none. */
    public record Calls(String network, String outcome, long count) {}

    /** A network and whether its texts may be sent. */
    public record Switch(String network, boolean allowed) {}

    /** « Que deviennent les brouillons proposés ? » */
    public record Results(boolean configured, List<Switch> switches, List<Outcome> outcomes, List<Calls> calls) {}
}
