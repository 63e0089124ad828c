/** The public pages of the commitments and of their history. */
@NullMarked
package spplus.commitment.pages;

import org.jspecify.annotations.NullMarked;
