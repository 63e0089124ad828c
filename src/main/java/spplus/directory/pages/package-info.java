/** Public pages and API of the directory. */
@NullMarked
package spplus.directory.pages;

import org.jspecify.annotations.NullMarked;
