/** The survey offered at the end of a procedure, on the page of another site, and how often it is declined. */
@NullMarked
package spplus.survey.ending;

import org.jspecify.annotations.NullMarked;
