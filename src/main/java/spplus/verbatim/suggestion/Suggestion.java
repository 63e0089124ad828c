package spplus.verbatim.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;

/**
 * What an agent proposes or finds irritating.
 *
 * @param scopes codes from the structure up to the root of its tree
 * @param authorName empty where the author asked that nobody see it
 * @param dueOn until when an answer is owed
 * @param version one more at each step
 * @param answeredAt when its first answer was given, null for none yet
 */
record Suggestion(
        UUID id,
        Kind kind,
        String structure,
        List<String> scopes,
        UUID author,
        String authorName,
        Instant madeAt,
        LocalDate dueOn,
        State state,
        int version,
        @Nullable Instant answeredAt) {

    /** What it is to its author. */
    enum Kind {
        IDEA,
        IRRITANT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What became of it. */
    enum State {
        RECEIVED("a-lire"),
        READ("lues"),
        TAKEN_UP("retenues"),
        DECLINED("ecartees");

        private final String address;

        State(String address) {
            this.address = address;
        }

        /** In a page's address. */
        String address() {
            return address;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isAnswered() {
            return this == TAKEN_UP || this == DECLINED;
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Where its words are kept. */
    static Source source(UUID id) {
        return new Source(SourceKind.SUGGESTION, id.toString());
    }
}
