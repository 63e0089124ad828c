/** Those who lived the same may ask at any moment not to be told any more. */
@NullMarked
package spplus.experience.following;

import org.jspecify.annotations.NullMarked;
