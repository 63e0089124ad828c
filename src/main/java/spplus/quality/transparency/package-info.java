/** The share of sites that publish, by the documented method of transparency. */
@NullMarked
package spplus.quality.transparency;

import org.jspecify.annotations.NullMarked;
