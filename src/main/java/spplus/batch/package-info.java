/** Lines that other tools send, many at a time: their key, a request counted once however often it comes, what is said of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package spplus.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
