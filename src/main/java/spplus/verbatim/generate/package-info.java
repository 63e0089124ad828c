/** Makes up texts, to measure with. */
@NullMarked
package spplus.verbatim.generate;

import org.jspecify.annotations.NullMarked;
