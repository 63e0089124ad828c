package spplus.quality.result;

import java.util.Optional;
import java.util.stream.Stream;

/** Why nothing is communicated. */
public enum Reason {
    /** Nothing of the kind happened: there is nothing to divide by. */
    NO_ACTIVITY,
    /** Nothing was counted or asked. */
    NOT_MEASURED,
    /** So few that figures would tell persons apart. */
    TOO_FEW,
    /** A move, works, a new tool: the figure would mislead. */
    DISRUPTED,
    /** What the service says of it in its own words. */
    OTHER;

    static Optional<Reason> named(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
