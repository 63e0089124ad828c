/** Before a story is sent: what others lived and were answered, and other doors than this one; each is asked if it helped. */
@NullMarked
package spplus.experience.offers;

import org.jspecify.annotations.NullMarked;
