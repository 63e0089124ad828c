/** Opening a survey, offering it, inviting people, closing it. */
@NullMarked
package spplus.survey.campaign;

import org.jspecify.annotations.NullMarked;
