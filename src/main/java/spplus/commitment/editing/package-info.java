/** The programme team writes the next edition. */
@NullMarked
package spplus.commitment.editing;

import org.jspecify.annotations.NullMarked;
