/** What opens when somebody follows a button, the code of a place or a link that names a service. */
@NullMarked
package spplus.entry.door;

import org.jspecify.annotations.NullMarked;
