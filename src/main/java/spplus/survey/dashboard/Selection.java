package spplus.survey.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import spplus.directory.Structure;
import spplus.survey.domain.Campaign;

/**
 * What is looked at: a structure and all below it, over whole months.
 *
 * @param campaign null for all campaigns but the anonymous ones
 */
record Selection(Structure structure, @Nullable Campaign campaign, YearMonth from, YearMonth to) {

    static final int LONGEST = 60;
    static final int USUAL = 12;

    int months() {
        return (int) from.until(to, ChronoUnit.MONTHS) + 1;
    }

    /** As many months, just before. */
    Selection before() {
        return new Selection(structure, campaign, from.minusMonths(months()), from.minusMonths(1));
    }

    boolean isAnonymous() {
        return campaign != null && campaign.anonymous();
    }

    LocalDate first() {
        return from.atDay(1);
    }

    LocalDate last() {
        return to.atDay(1);
    }

    boolean holds(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    /** As it stands in an address. */
    String query() {
        return "structure=" + structure.code() + "&du=" + from + "&au=" + to
                + (campaign == null ? "" : "&campagne=" + campaign.id());
    }
}
