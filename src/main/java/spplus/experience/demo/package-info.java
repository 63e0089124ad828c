/** The fictional territory's experiences, told through the desks that real ones go through. */
@NullMarked
package spplus.experience.demo;

import org.jspecify.annotations.NullMarked;
