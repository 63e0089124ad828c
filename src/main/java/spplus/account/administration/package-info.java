/** Inviting agents, giving and ending roles, closing accounts. */
@NullMarked
package spplus.account.administration;

import org.jspecify.annotations.NullMarked;
