/** Pain points: what goes wrong for users, where it comes from, how it weighs, who can do something about it. */
@NullMarked
package spplus.improvement.pain;

import org.jspecify.annotations.NullMarked;
