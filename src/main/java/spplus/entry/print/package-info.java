/** Posters, leaflets and cards in accessible PDF, one at a time or for a whole network. */
@NullMarked
package spplus.entry.print;

import org.jspecify.annotations.NullMarked;
