/** Who may do what: the acting person, permissions with their scope, and the one annotation every endpoint bears. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package spplus.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
