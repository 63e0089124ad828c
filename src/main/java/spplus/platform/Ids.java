package spplus.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Time-ordered identifiers (UUID version 7), made here and not by the database. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
