package spplus.access;

import java.util.Optional;
import java.util.UUID;

/** Finds the person behind a signed-in session, with the permissions of this very moment. */
public interface Actors {

    /** Empty when the agent does not exist any more or was deactivated. */
    Optional<Actor> byId(UUID agent);
}
