/** Signing in and out, with no hint of which accounts exist. */
@NullMarked
package spplus.account.signin;

import org.jspecify.annotations.NullMarked;
