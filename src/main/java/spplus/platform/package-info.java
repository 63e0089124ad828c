/** What the house stands on: database, migrations, secrets, messages, operator's commands. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core"})
package spplus.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
