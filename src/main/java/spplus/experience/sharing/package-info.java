/** How somebody shares an experience: a few short steps whose words are kept sealed, then one submission. */
@NullMarked
package spplus.experience.sharing;

import org.jspecify.annotations.NullMarked;
