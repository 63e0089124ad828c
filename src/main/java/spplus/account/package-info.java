/** Agents: who they are, what they may do and over which structures, how they sign in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "access", "platform", "directory", "audit"})
package spplus.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
