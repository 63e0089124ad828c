/** What happens to actions and pain points when their structure moves. */
@NullMarked
package spplus.improvement.moved;

import org.jspecify.annotations.NullMarked;
