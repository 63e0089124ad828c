/** Something is done about it: actions with their indicator, and what a statistical rule allows to say they changed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "core",
            "access",
            "platform",
            "directory",
            "account",
            "audit",
            "commitment",
            "privacy",
            "statistics",
            "statistics :: effect"
        })
package spplus.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
