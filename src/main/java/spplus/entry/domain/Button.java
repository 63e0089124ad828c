package spplus.entry.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import spplus.core.CheckedCode;
import spplus.directory.StructureCode;

/**
 * A button that a structure shows on its own site.
 *
 * @param name what its managers call it
 * @param procedure known to the directory, null for none
 * @param campaign a label kept with each experience that comes by it, empty for none
 * @param retiredAt since when it is not to be shown any more, null while it is
 */
public record Button(
        CheckedCode code,
        StructureCode structure,
        Form form,
        String name,
        @Nullable String procedure,
        String campaign,
        Instant createdAt,
        @Nullable Instant retiredAt) {

    public boolean isActive() {
        return retiredAt == null;
    }

    /** Where it leads. */
    public String path() {
        return "/je-donne-mon-avis?bouton=" + code.value();
    }

    /** What it looks like on the site that shows it. */
    public enum Form {
        /** A plain link, without any script. */
        LINK,
        /** A drawn button. */
        BUTTON,
        /** A drawn button that first asks how it went, in a dialog. */
        MODAL
    }
}
