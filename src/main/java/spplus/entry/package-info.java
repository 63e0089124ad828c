/** The doors by which people come to share: buttons on other sites, codes of places, posters, and how to be heard. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"core", "access", "platform", "files", "directory", "audit", "experience", "survey"})
package spplus.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
