package spplus.quality.gap;

import java.util.Optional;
import java.util.stream.Stream;

/** What a gap is about. */
public enum Nature {
    RECEPTION,
    REACH,
    DELAY,
    INFORMATION,
    SIMPLICITY,
    SUPPORT,
    ERROR,
    PREMISES,
    OTHER;

    static Optional<Nature> named(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
