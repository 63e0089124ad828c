package spplus.verbatim.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.Channel;
import spplus.experience.Feeling;

/**
 * A text as its source tells it today, screened already.
 *
 * @param provenance what the source belongs to: a campaign, an import, a key; empty for none
 * @param structures those it is about, the first one first; none when unknown or too few to be told apart
 * @param language two letters, {@code und} where the words do not tell
 * @param open whether it is public already
 * @param feelingSaid what the author said, null when not asked
 * @param country the author's, empty for France or unknown
 * @param institutionTypes kinds of services it is about, such as « CAF »
 */
public record Incoming(
        Source source,
        String provenance,
        List<StructureCode> structures,
        List<String> procedures,
        LocalDate saidOn,
        List<Channel> channels,
        AuthorKind author,
        String language,
        String title,
        String body,
        boolean open,
        @Nullable Feeling feelingSaid,
        String country,
        List<String> institutionTypes) {

    public Incoming {
        structures = List.copyOf(structures);
        procedures = List.copyOf(procedures);
        channels = List.copyOf(channels);
        institutionTypes = List.copyOf(institutionTypes);
    }

    /** The same, said that day. */
    public Incoming on(LocalDate day) {
        return new Incoming(
                source,
                provenance,
                structures,
                procedures,
                day,
                channels,
                author,
                language,
                title,
                body,
                open,
                feelingSaid,
                country,
                institutionTypes);
    }

    @Override
    public String toString() {
        return "Incoming[%s, %d characters]".formatted(source, body.length());
    }
}
