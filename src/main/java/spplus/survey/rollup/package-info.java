/** Sums of answers: fed as answers are committed, exact, rebuilt and checked by commands. */
@NullMarked
package spplus.survey.rollup;

import org.jspecify.annotations.NullMarked;
