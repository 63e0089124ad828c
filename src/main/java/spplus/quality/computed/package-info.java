/** Results that the house computes by itself, from the scores of surveys and from what became of experiences. */
@NullMarked
package spplus.quality.computed;

import org.jspecify.annotations.NullMarked;
