package spplus.experience;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import spplus.directory.StructureCode;
import spplus.experience.change.PublicChanges;

/** What mails say of changes that structures claim. */
@Service
public class Changes {

    private final PublicChanges changes;

    Changes(PublicChanges changes) {
        this.changes = changes;
    }

    /** Empty when it is not public. */
    public Optional<Outline> find(UUID claim) {
        return changes.outline(claim);
    }

    /**
     * A claimed change in a few words.
     *
     * @param withReply whether it became public with the reply that tells it
     * @param contradiction what the author says against it, empty unless public
     */
    public record Outline(
            StructureCode structure, String what, String evidence, boolean withReply, String contradiction) {}
}
