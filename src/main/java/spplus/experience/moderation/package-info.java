/** Nothing is public before a moderator read it: the queue, the case, the decision and what is forgotten after it. */
@NullMarked
package spplus.experience.moderation;

import org.jspecify.annotations.NullMarked;
