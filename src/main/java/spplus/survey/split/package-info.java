/** Answers that came by one button on two procedures: found, moved to the right one, put back. */
@NullMarked
package spplus.survey.split;

import org.jspecify.annotations.NullMarked;
