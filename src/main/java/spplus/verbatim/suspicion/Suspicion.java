package spplus.verbatim.suspicion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.verbatim.PainPointSuspected.Why;

/**
 * A pain point suspected, with what people decided of it.
 *
 * @param theme name of the theme
 * @param p how often chance alone would do as much, among all comparisons of the night; null where nothing was compared
 * @param version one more at each decision
 * @param repeated unhappy texts left out because they repeat one that is counted
 */
record Suspicion(
        UUID id,
        UUID themeId,
        String theme,
        String structure,
        Why why,
        long negative,
        long texts,
        long negativeBefore,
        long textsBefore,
        @Nullable Double p,
        Instant foundAt,
        LocalDate from,
        LocalDate until,
        int daysBefore,
        State state,
        int version,
        long repeated) {

    /** What people decided. */
    enum State {
        OPEN("soupcons"),
        FOLLOWED("suivis"),
        DISMISSED("ecartes"),
        KNOWN("connus");

        private final String address;

        State(String address) {
            this.address = address;
        }

        /** In a page's address. */
        String address() {
            return address;
        }

        static State at(String address) {
            for (var state : values()) {
                if (state.address.equals(address)) {
                    return state;
                }
            }
            return OPEN;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether who decides so must say why. */
        boolean needsReason() {
            return this == DISMISSED || this == KNOWN;
        }
    }
}
