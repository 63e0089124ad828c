/** The operator's commands that bring official exports into the directory. */
@NullMarked
package spplus.directory.importing;

import org.jspecify.annotations.NullMarked;
