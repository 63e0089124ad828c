/** What agents see and change of their own account. */
@NullMarked
package spplus.account.profile;

import org.jspecify.annotations.NullMarked;
