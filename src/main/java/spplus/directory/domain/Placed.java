package spplus.directory.domain;

import java.util.List;
import spplus.directory.Structure;

/**
 * A structure with what is worked out from all the others.
 *
 * @param ancestors itself first, the root of its tree last
 * @param words what it is searched by
 */
record Placed(Structure structure, List<String> ancestors, SearchedBy words) {

    Placed {
        ancestors = List.copyOf(ancestors);
    }

    String code() {
        return structure.code().value();
    }

    /** The words of a structure by decreasing weight. */
    record SearchedBy(String name, String place, String network, String territory) {}
}
