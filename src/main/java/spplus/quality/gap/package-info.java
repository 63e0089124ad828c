/** Gaps between what is promised or said and what is lived: found, qualified, ranked, decided on, handed on. */
@NullMarked
package spplus.quality.gap;

import org.jspecify.annotations.NullMarked;
