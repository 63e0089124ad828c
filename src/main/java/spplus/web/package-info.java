/** How every page is dressed: layout, security chain, errors, static files. */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "access", "platform"})
package spplus.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
