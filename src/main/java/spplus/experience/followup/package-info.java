/** The author's private page: what became of an experience, and everything its author may still do with it. */
@NullMarked
package spplus.experience.followup;

import org.jspecify.annotations.NullMarked;
