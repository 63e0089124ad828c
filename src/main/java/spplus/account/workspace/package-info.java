/** The first page of the workspace. */
@NullMarked
package spplus.account.workspace;

import org.jspecify.annotations.NullMarked;
