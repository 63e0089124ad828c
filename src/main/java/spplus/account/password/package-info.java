/** Choosing a password by a link sent by mail: first one, forgotten one, first administrator's one. */
@NullMarked
package spplus.account.password;

import org.jspecify.annotations.NullMarked;
