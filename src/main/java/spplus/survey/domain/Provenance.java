package spplus.survey.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;

/**
 * How somebody came to a survey; the house says it, never who answers.
 *
 * @param channel by which they were served, null when unknown
 * @param door code of the button or of the place, null for none
 * @param structure whose service they speak of
 * @param procedure known to the directory, null for none
 * @param invitation by which they came, null for none: never kept beside an answer
 * @param origin site of the page that shows the button, null when unknown
 */
public record Provenance(
        Source source,
        @Nullable ServedBy channel,
        @Nullable String door,
        StructureCode structure,
        @Nullable String procedure,
        @Nullable UUID invitation,
        @Nullable String origin) {

    /** The same from nobody knows which site. */
    public Provenance(
            Source source,
            @Nullable ServedBy channel,
            @Nullable String door,
            StructureCode structure,
            @Nullable String procedure,
            @Nullable UUID invitation) {
        this(source, channel, door, structure, procedure, invitation, null);
    }

    public Provenance of(StructureCode other) {
        return new Provenance(source, channel, door, other, procedure, invitation, origin);
    }

    /** The same without anything that tells who came. */
    public Provenance severed() {
        return new Provenance(source, channel, null, structure, procedure, null);
    }
}
