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
import spplus.quality.intake.Batch.Outcome;
import spplus.quality.intake.Batch.Verdict;
import spplus.quality.result.Intake;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes a batch of a tool: each line that can be is a draft, each that cannot is told why, all in one transaction. */
@Service
class BatchDesk {

    private final ResultTools tools;
    private final Intake intake;
    private final JsonMapper json;
    private final Clock clock;

    BatchDesk(ResultTools tools, Intake intake, JsonMapper json, Clock clock) {
        this.tools = tools;
        this.intake = intake;
        this.json = json;
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
                            : new Verdict(lines.size(), "refused", fault.field(), fault.code(), fault.words()));
        }
        return new Outcome(kept.accepted(), kept.refused(), lines);
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
