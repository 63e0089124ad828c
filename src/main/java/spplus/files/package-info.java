/** Files that people ask for: written in parts behind the scenes, taken up again after a stop, kept for a while. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tabular"})
package spplus.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
