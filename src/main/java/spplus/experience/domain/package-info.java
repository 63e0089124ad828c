/** The experience itself: what it is, what may happen to it, and where it is kept. */
@NullMarked
package spplus.experience.domain;

import org.jspecify.annotations.NullMarked;
