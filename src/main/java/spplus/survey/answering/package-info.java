/** Answering, one step after another. */
@NullMarked
package spplus.survey.answering;

import org.jspecify.annotations.NullMarked;
