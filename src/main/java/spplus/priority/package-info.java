/** What is dealt with first, in the open: a formula whose weights are versions with a reason, and what is sent up with a day to be answered. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "platform"})
package spplus.priority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
