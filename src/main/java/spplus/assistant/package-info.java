/** Proposes the first words of a reply, from similar answered experiences and reference sheets; never publishes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "core",
            "access",
            "platform",
            "directory",
            "privacy",
            "audit",
            "account",
            "search",
            "experience",
            "experience :: reply",
            "experience :: advice"
        })
package spplus.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
