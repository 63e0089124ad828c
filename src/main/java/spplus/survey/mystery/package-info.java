/** Mystery visits, calls, letters and mails: a grid, contacts planned, what was observed, told apart from answers. */
@NullMarked
package spplus.survey.mystery;

import org.jspecify.annotations.NullMarked;
