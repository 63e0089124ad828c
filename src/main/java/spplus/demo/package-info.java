/** The fictional territory: two departments whose people, services and agents live through everything the house does. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "core",
            "access",
            "platform",
            "directory",
            "account",
            "experience",
            "assistant",
            "improvement",
            "quality",
            "survey",
            "verbatim"
        })
package spplus.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
