/** What people write on paper, say on the phone or at a counter, typed for them by an agent. */
@NullMarked
package spplus.entry.behalf;

import org.jspecify.annotations.NullMarked;
