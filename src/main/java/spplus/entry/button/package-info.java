/** Buttons for administrations' own sites: made, shown, watched, and the door they open. */
@NullMarked
package spplus.entry.button;

import org.jspecify.annotations.NullMarked;
