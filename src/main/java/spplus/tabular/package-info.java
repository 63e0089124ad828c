/** Tables in text files and workbooks, whatever their makers: read a few rows at a time, with the rows left out kept apart. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package spplus.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
