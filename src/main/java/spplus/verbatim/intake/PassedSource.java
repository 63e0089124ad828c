package spplus.verbatim.intake;

import java.util.List;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.SourceKind;

/** A source that can be gone through from its first text to its last. */
interface PassedSource {

    /** Under which its passes are known. */
    String name();

    SourceKind kind();

    /** All its texts, in the order of their ids as texts. @param after the last of the page before, empty to begin */
    List<Incoming> page(String after, int limit);
}
