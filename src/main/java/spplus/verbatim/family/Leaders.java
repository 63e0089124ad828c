package spplus.verbatim.family;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The texts compared so far, found by what they may share. */
interface Leaders {

    /** For each of these, texts that have one band of it at least, in its place. */
    List<Leader> sharing(List<int[]> bands);

    /** Their words; those that went meanwhile are left out. */
    Map<UUID, String> words(Collection<UUID> ids);
}
