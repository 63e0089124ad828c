/** What surveys say of a structure and all below it, with intervals, and with what may not be shown left out. */
@NullMarked
package spplus.survey.dashboard;

import org.jspecify.annotations.NullMarked;
