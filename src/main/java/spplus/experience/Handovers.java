package spplus.experience;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import spplus.directory.StructureCode;
import spplus.experience.attribution.HandoverReader;

/** What the rest of the house may ask about experiences that change hands. */
@Service
public class Handovers {

    private final HandoverReader reader;

    Handovers(HandoverReader reader) {
        this.reader = reader;
    }

    /** Empty when it was deleted with its experience. */
    public Optional<Outline> find(UUID handover) {
        return reader.find(handover);
    }

    /** The structures involved in an arbitration: who holds the experience and all who were asked. */
    public List<StructureCode> involved(UUID arbitration) {
        return reader.involved(arbitration);
    }

    /** What the programme team decided and why; empty before. */
    public Optional<Decision> decision(UUID arbitration) {
        return reader.decision(arbitration);
    }

    /** Who said « ce n'est pas nous », what the author was told and until when another may be named. */
    public Optional<Disowned> disowned(ExperienceId id, int position) {
        return reader.disowned(id, position);
    }

    /**
     * A hand-over in a few words.
     *
     * @param from who held it, null when the author had only described the service
     * @param state how it ended, such as {@code AWAITING} or {@code REFUSED}
     * @param moved whether the experience changed hands
     * @param word what those who asked wrote, empty when nothing
     * @param refusalWord why it was refused, empty unless it was
     */
    public record Outline(
            @Nullable StructureCode from,
            StructureCode to,
            String state,
            boolean moved,
            String word,
            String refusalWord,
            @Nullable LocalDate dueOn) {}

    /** A decision of the programme team. */
    public record Decision(StructureCode structure, String word) {}

    /** « Ce n'est pas nous ». */
    public record Disowned(StructureCode structure, String word, LocalDate until) {}
}
