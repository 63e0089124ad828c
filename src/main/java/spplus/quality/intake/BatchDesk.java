package spplus.quality.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Scope;
import spplus.batch.BatchRefused;
import spplus.batch.BatchRequest;
import spplus.batch.Tool;
import spplus.platform.Texts;
import spplus.quality.intake.Batch.Outcome;
import spplus.quality.intake.Batch.Verdict;
import spplus.quality.result.Intake;
import spplus.quality.result.Intake.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes a batch of a tool: each line that can be is a draft, each that cannot is told why, all in one transaction. */
@Service
class BatchDesk {

    private static final Set<String> QUOTING =
            Set.of("structure", "indicator", "period", "reason", "unit", "number", "words-person");

    private final ResultTools tools;
    private final Intake intake;
    private final JsonMapper json;
    private final Texts texts;
    private final Clock clock;

    BatchDesk(ResultTools tools, Intake intake, JsonMapper json, Texts texts, Clock clock) {
        this.tools = tools;
        this.intake = intake;
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The answer as JSON.
     *
     * @throws BatchRefused when nothing of the request can be taken
     */
    @Transactional
    public String take(BatchRequest request) {
        return tools.answer(
                request, clock.instant(), tool -> json.writeValueAsString(take(tool, batch(request.body()))));
    }

    private Outcome take(Tool<String> tool, Batch batch) {
        var raws = Objects.requireNonNull(batch.results()).stream()
                .map(line -> line.raw(tool.owner()))
                .toList();
        var read = intake.read(raws, Scope.under(Set.of(tool.owner())));
        var kept = intake.keep(read, "API", tool.name());
        var lines = new ArrayList<Verdict>();
        for (var fault : kept.faults()) {
            lines.add(
                    fault == null
                            ? new Verdict(lines.size(), "accepted", null, null, null)
                            : new Verdict(lines.size(), "refused", fault.field(), fault.code(), words(fault)));
        }
        return new Outcome(kept.accepted(), kept.refused(), lines);
    }

    /** Answers are kept for a while, to be told again: they quote nothing of what was sent, that may name somebody. */
    private String words(Fault fault) {
        return QUOTING.contains(fault.code()) ? texts.t("quality.entry.unquoted." + fault.code()) : fault.words();
    }

    private Batch batch(byte[] body) {
        Batch batch;
        try {
            batch = json.readValue(body, Batch.class);
        } catch (JacksonException e) {
            throw new BatchRefused(400, "body");
        }
        if (batch == null
                || batch.results() == null
                || batch.results().isEmpty()
                || batch.results().contains(null)) {
            throw new BatchRefused(400, "body");
        }
        if (batch.results().size() > Batch.MOST) {
            throw new BatchRefused(413, "too-many-lines");
        }
        return batch;
    }
}
