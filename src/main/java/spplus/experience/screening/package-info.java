/** Texts that came here before the house looked at them, public elsewhere or older than a check, are read once. */
@NullMarked
package spplus.experience.screening;

import org.jspecify.annotations.NullMarked;
