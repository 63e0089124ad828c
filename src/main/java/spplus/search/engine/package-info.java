/** What a search engine must do for the index. */
@NullMarked
package spplus.search.engine;

import org.jspecify.annotations.NullMarked;
