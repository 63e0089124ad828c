/** Texts that say nearly the same words are found as they come, shown together, and counted once where it matters. */
@NullMarked
package spplus.verbatim.family;

import org.jspecify.annotations.NullMarked;
