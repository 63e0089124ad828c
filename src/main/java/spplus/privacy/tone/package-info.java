/** How a text speaks: insults, threats, distress, danger, and what is not an experience at all. */
@NullMarked
package spplus.privacy.tone;

import org.jspecify.annotations.NullMarked;
