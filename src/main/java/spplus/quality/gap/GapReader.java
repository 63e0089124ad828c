package spplus.quality.gap;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.quality.Gaps.Outline;

/** Tells other modules about gaps. */
@Component
public class GapReader {

    private final GapStore gaps;
    private final StepStore steps;

    GapReader(GapStore gaps, StepStore steps) {
        this.gaps = gaps;
        this.steps = steps;
    }

    /** One that was merged with another is that other one. */
    public Optional<Outline> outline(UUID id) {
        return gaps.find(id).flatMap(gap -> {
            var into = gap.mergedInto();
            return into == null ? Optional.of(outline(gap)) : gaps.find(into).map(this::outline);
        });
    }

    private Outline outline(Gap gap) {
        var decided = gap.state() == State.PRIORITY ? steps.last(gap.id(), "PRIORITISED") : Optional.<Instant>empty();
        return new Outline(
                gap.id(),
                gap.structure(),
                gap.heldBy().isEmpty() ? Optional.empty() : Optional.of(new StructureCode(gap.heldBy())),
                gap.title(),
                gap.commitment().toString(),
                gap.evidence(),
                gap.told() == null ? -1 : gap.score(),
                decided,
                gap.path());
    }
}
