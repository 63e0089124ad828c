/** What the public is promised: the commitments of the programme, edition after edition, and what came before them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "access", "platform", "audit"})
package spplus.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
