/** The embedded engine: Lucene, in a folder of the application's data. */
@NullMarked
package spplus.search.lucene;

import org.jspecify.annotations.NullMarked;
