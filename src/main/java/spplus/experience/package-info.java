/** A voice is heard: an experience is shared, moderated, published, found, answered, and its author is told. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "core",
            "tabular",
            "access",
            "platform",
            "directory",
            "privacy",
            "audit",
            "account",
            "search",
            "statistics"
        })
package spplus.experience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
