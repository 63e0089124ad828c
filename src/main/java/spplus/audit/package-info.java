/** Who did what, when, on what: written once, never changed, read by those whose scope covers it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "access", "platform", "tabular"})
package spplus.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
