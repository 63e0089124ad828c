package spplus.verbatim.family;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text that others are compared to: alone, or the first of its family. */
record Leader(UUID id, @Nullable UUID family, int[] bands) {

    int shared(int[] others) {
        int shared = 0;
        for (int band = 0; band < bands.length; band++) {
            shared += bands[band] == others[band] ? 1 : 0;
        }
        return shared;
    }

    Leader in(UUID other) {
        return new Leader(id, other, bands);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
