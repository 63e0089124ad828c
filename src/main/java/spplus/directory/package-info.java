/** The country's public services: networks and their trees of structures, territories, and procedures. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "tabular", "access", "platform"})
package spplus.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
