/** Tells people what happened, by mail: listens to the house's events, is called by nobody, loses nothing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "core",
            "access",
            "platform",
            "directory",
            "account",
            "experience",
            "entry",
            "quality",
            "survey",
            "verbatim"
        })
package spplus.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
