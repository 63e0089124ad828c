/** What published replies are like: near-duplicates found by MinHash, generic ones, and what authors think of each. */
@NullMarked
package spplus.experience.likeness;

import org.jspecify.annotations.NullMarked;
