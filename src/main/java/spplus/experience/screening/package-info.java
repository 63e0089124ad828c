/** Texts that were public elsewhere before they came here are screened once, and read by a moderator when in doubt. */
@NullMarked
package spplus.experience.screening;

import org.jspecify.annotations.NullMarked;
