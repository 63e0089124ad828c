/** Something is done about it: pain points, their causes, actions with their indicator, and what a rule says they changed. */
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
            "priority",
            "files",
            "verbatim",
            "quality",
            "statistics :: effect"
        })
package spplus.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
