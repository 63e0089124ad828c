package spplus.verbatim.domain;

import java.util.List;
import java.util.UUID;

/** Their sources took these texts back: nothing of them is kept, a few hundred at most. */
public record VerbatimsForgotten(List<UUID> ids) {

    public VerbatimsForgotten {
        ids = List.copyOf(ids);
    }
}
