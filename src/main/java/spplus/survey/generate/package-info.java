/** Made-up answers by the million, to measure with. */
@NullMarked
package spplus.survey.generate;

import org.jspecify.annotations.NullMarked;
