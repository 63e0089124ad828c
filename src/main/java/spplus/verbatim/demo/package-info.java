/** Made-up letters of the fictional territory, screened and kept as those of real tools. */
@NullMarked
package spplus.verbatim.demo;

import org.jspecify.annotations.NullMarked;
