package spplus.experience.advice;

import java.util.Optional;

/** One thing looked at in a reply. */
interface Check {

    /** Empty when there is nothing to look at. */
    Optional<AdvicePages.Signal> look(Reading reading);
}
