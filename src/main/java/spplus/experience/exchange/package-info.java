/** Experiences come in by the thousand: the official export, and made-up ones to measure with. */
@NullMarked
package spplus.experience.exchange;

import org.jspecify.annotations.NullMarked;
