package spplus.experience.attribution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.Handovers;
import spplus.experience.domain.ExperienceStore;

/** Hand-overs as other modules know them. */
@Component
public class HandoverReader {

    private final HandoverRepository handovers;
    private final ArbitrationRepository arbitrations;
    private final NotOursRepository notOurs;
    private final ExperienceStore store;

    HandoverReader(
            HandoverRepository handovers,
            ArbitrationRepository arbitrations,
            NotOursRepository notOurs,
            ExperienceStore store) {
        this.handovers = handovers;
        this.arbitrations = arbitrations;
        this.notOurs = notOurs;
        this.store = store;
    }

    public Optional<Handovers.Outline> find(UUID id) {
        return handovers
                .find(id)
                .map(one -> new Handovers.Outline(
                        one.from(),
                        one.to(),
                        one.state().name(),
                        one.movedAt() != null,
                        one.word(),
                        Objects.requireNonNullElse(one.refusalWord(), ""),
                        one.dueOn()));
    }

    public List<StructureCode> involved(UUID id) {
        var involved = new LinkedHashSet<StructureCode>();
        arbitrations.find(id).ifPresent(arbitration -> {
            store.find(arbitration.experience()).ifPresent(experience -> Stream.ofNullable(
                            experience.targets().get(arbitration.position() - 1).structure())
                    .forEach(involved::add));
            handovers.of(arbitration.experience()).stream()
                    .filter(one -> one.position() == arbitration.position())
                    .flatMap(one -> Stream.concat(Stream.ofNullable(one.from()), Stream.of(one.to())))
                    .forEach(involved::add);
        });
        return List.copyOf(involved);
    }

    public Optional<Handovers.Decision> decision(UUID id) {
        return arbitrations.find(id).flatMap(one -> Optional.ofNullable(one.structure())
                .map(structure -> new Handovers.Decision(structure, one.word())));
    }

    public Optional<Handovers.Disowned> disowned(ExperienceId id, int position) {
        return notOurs.find(id, position)
                .map(said -> new Handovers.Disowned(said.structure(), said.word(), said.until()));
    }
}
