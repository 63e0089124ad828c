/** The catalogue of indicators: read by all, written, given targets and retired by the programme team. */
@NullMarked
package spplus.quality.indicator;

import org.jspecify.annotations.NullMarked;
