/** The text whatever its source, what the machine read in it, what people decided, and where all that is kept. */
@NullMarked
package spplus.verbatim.domain;

import org.jspecify.annotations.NullMarked;
