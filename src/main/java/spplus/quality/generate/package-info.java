/** Made-up results, to measure with. */
@NullMarked
package spplus.quality.generate;

import org.jspecify.annotations.NullMarked;
