/** Tiny values shared by every module: statistics that carry their denominator, periods, pages, references. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package spplus.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
