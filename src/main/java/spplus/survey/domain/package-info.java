/** What surveys share: questions, questionnaires, campaigns, and the sheets people fill in. */
@NullMarked
package spplus.survey.domain;

import org.jspecify.annotations.NullMarked;
