/** Texts come in from where people speak: published experiences and surveys, as they come and those already there. */
@NullMarked
package spplus.verbatim.intake;

import org.jspecify.annotations.NullMarked;
