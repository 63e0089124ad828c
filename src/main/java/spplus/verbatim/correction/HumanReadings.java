package spplus.verbatim.correction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.verbatim.domain.ReadingStore;
import spplus.verbatim.domain.Reindex;
import spplus.verbatim.domain.VerbatimId;
import spplus.verbatim.domain.VerbatimStore;

/** What people read in a text elsewhere than on its own page, such as in an audit: it holds as a correction does. */
@Component
public class HumanReadings {

    private final VerbatimStore verbatims;
    private final ReadingStore readings;
    private final Decisions decisions;
    private final Reindex reindex;
    private final Clock clock;

    HumanReadings(VerbatimStore verbatims, ReadingStore readings, Decisions decisions, Reindex reindex, Clock clock) {
        this.verbatims = verbatims;
        this.readings = readings;
        this.decisions = decisions;
        this.reindex = reindex;
        this.clock = clock;
    }

    /**
     * Keeps what somebody said, whether the machine said the same or not: both are examples. A text that went, or that no
     * machine read yet, is left alone, and so is what was decided after it was read.
     *
     * @param readAt when they said it
     * @param said values by field, as the page of one text names both
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Actor by, Instant readAt, VerbatimId id, Map<String, String> said) {
        var text = verbatims.find(id).orElse(null);
        if (text == null) {
            return;
        }
        verbatims.lock(text.source());
        var reading = readings.find(id).orElse(null);
        if (reading == null) {
            return;
        }
        var held = decisions.of(id);
        var since = decisions.after(id, readAt);
        var now = clock.instant();
        said.forEach((name, value) -> {
            var field = Field.valueOf(name);
            if (!value.equals(held.get(field)) && !since.contains(field)) {
                decisions.add(text, reading, field, value, held.get(field), by, now);
            }
        });
        reindex.mark(List.of(id.value()));
    }
}
