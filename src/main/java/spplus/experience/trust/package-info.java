/** Responders who earned the right to publish without validation what is not critical, and the time to undo it. */
@NullMarked
package spplus.experience.trust;

import org.jspecify.annotations.NullMarked;
