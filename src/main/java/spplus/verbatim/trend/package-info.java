/** What rises, what falls, what sets an office apart from others: counts of themes, judged so that chance is not told as news. */
@NullMarked
package spplus.verbatim.trend;

import org.jspecify.annotations.NullMarked;
