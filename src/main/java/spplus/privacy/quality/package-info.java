/** Measures the screening on prose made up with known answers. */
@NullMarked
package spplus.privacy.quality;

import org.jspecify.annotations.NullMarked;
