package spplus.verbatim;

import java.util.Optional;
import java.util.UUID;

/** What people called the pain points that they decided to work on. */
public interface DecidedPainPoints {

    /** Empty when there is no such pain point. @param id as {@link PainPointDecided} tells it */
    Optional<String> name(UUID id);
}
