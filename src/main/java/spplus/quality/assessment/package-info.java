/** Each year a team rates alone, then together, how far its service keeps each commitment; declared beside measured. */
@NullMarked
package spplus.quality.assessment;

import org.jspecify.annotations.NullMarked;
