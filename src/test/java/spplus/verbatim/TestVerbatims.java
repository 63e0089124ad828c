package spplus.verbatim;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;

/** Texts for tests, each from a source of its own. */
public final class TestVerbatims {

    public static final LocalDate SAID_ON = LocalDate.of(2026, 3, 2);

    private TestVerbatims() {}

    /** A letter about these structures, told by another tool. */
    public static Incoming letter(String title, String body, StructureCode... structures) {
        return letter(new Source(SourceKind.API, UUID.randomUUID().toString()), title, body, null, structures);
    }

    public static Incoming letter(
            Source source, String title, String body, @Nullable Feeling said, StructureCode... structures) {
        return new Incoming(
                source,
                "clé-de-test",
                Arrays.asList(structures),
                List.of(),
                SAID_ON,
                List.of(Channel.LETTER),
                AuthorKind.USAGER,
                "fr",
                title,
                body,
                false,
                said,
                "",
                List.of());
    }
}
