package spplus.entry;

import java.util.Optional;
import org.springframework.stereotype.Service;
import spplus.core.CheckedCode;
import spplus.directory.StructureCode;
import spplus.entry.domain.ButtonStore;

/** What the rest of the house may ask about buttons. */
@Service
public class Buttons {

    private final ButtonStore store;

    Buttons(ButtonStore store) {
        this.store = store;
    }

    /** Retired ones too. */
    public Optional<Outline> find(CheckedCode code) {
        return store.find(code).map(found -> new Outline(found.structure(), found.name()));
    }

    /** A button in a few words: {@code name} is what its managers call it. */
    public record Outline(StructureCode structure, String name) {}
}
