package spplus.verbatim.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.Channel;
import spplus.experience.Feeling;

/**
 * One free text, whatever its source, as it is kept; see {@link Incoming} for what each part says.
 *
 * @param scopes codes of the structures it is about and of all above them
 * @param textHash of all that the machine reads
 */
public record Verbatim(
        VerbatimId id,
        Source source,
        String provenance,
        List<StructureCode> structures,
        List<String> scopes,
        List<String> procedures,
        LocalDate saidOn,
        List<Channel> channels,
        AuthorKind author,
        String language,
        String title,
        String body,
        byte[] textHash,
        boolean open,
        @Nullable Feeling feelingSaid,
        String country,
        List<String> institutionTypes,
        Instant receivedAt) {

    @Override
    public String toString() {
        return "Verbatim[%s, %s]".formatted(id, source);
    }
}
