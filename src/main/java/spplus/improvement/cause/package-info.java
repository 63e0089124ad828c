/** Causes: worksheets that live on a pain point, filled by several people at once, until one finds what one can act on. */
@NullMarked
package spplus.improvement.cause;

import org.jspecify.annotations.NullMarked;
