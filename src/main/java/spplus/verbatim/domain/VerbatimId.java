package spplus.verbatim.domain;

import java.util.UUID;

/** Identifies a text for ever; time-ordered. */
public record VerbatimId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
