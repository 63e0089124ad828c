/** Sums of published results up the tree and over territories, kept as results come, rebuilt and checked by commands. */
@NullMarked
package spplus.quality.tally;

import org.jspecify.annotations.NullMarked;
