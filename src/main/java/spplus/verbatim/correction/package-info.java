/** One text: what the machine says of it, what people decide, and what was decided before. */
@NullMarked
package spplus.verbatim.correction;

import org.jspecify.annotations.NullMarked;
