/** Digests of results, and thresholds that alert, for those who lead surveys. */
@NullMarked
package spplus.survey.watch;

import org.jspecify.annotations.NullMarked;
