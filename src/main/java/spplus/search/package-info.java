/** Finds documents by words, filters and dates, whatever module they come from, and counts them by value. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "platform"})
package spplus.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
