/** Actions: what is done, by whom, by when, by which indicator it is judged, and what it changed. */
@NullMarked
package spplus.improvement.action;

import org.jspecify.annotations.NullMarked;
