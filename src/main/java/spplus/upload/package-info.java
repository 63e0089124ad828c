/**
 * Table files that agents bring: looked at first, with the columns that somebody chose, then read behind the scenes by
 * whoever wants that kind; the rows left out are given back, and what was taken can be undone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "platform", "tabular"})
package spplus.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
