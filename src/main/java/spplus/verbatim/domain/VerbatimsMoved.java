package spplus.verbatim.domain;

import java.util.List;
import java.util.UUID;

/** These texts concern other structures than before, or were said another day; a few thousand at most. */
public record VerbatimsMoved(List<UUID> ids) {

    public VerbatimsMoved {
        ids = List.copyOf(ids);
    }
}
