package spplus.verbatim.domain;

import java.util.List;
import java.util.UUID;

/** The machine read these texts anew: they came, changed, or another model runs; a few hundred at most. */
public record VerbatimsRead(List<UUID> ids) {

    public VerbatimsRead {
        ids = List.copyOf(ids);
    }
}
