/** Quotas of a campaign: whom its structures serve, and how many each may invite. */
@NullMarked
package spplus.survey.quota;

import org.jspecify.annotations.NullMarked;
