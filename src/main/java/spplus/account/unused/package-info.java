/** Accounts that nobody uses are closed, after two warnings. */
@NullMarked
package spplus.account.unused;

import org.jspecify.annotations.NullMarked;
