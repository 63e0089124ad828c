/** Quality measured and shown: indicators, the results of each structure, their sums up the tree, who publishes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "core",
            "access",
            "platform",
            "priority",
            "batch",
            "files",
            "directory",
            "commitment",
            "audit",
            "privacy",
            "statistics",
            "tabular",
            "upload",
            "survey",
            "experience"
        })
package spplus.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
