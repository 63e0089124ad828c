/** What the features of quality share: indicators and their formulas, periods, amounts that add up, places. */
@NullMarked
package spplus.quality.domain;

import org.jspecify.annotations.NullMarked;
