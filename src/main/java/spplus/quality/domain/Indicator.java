package spplus.quality.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.commitment.CommitmentCode;

/**
 * What is measured, in one of its versions.
 *
 * @param code the same through its versions, such as {@code decroche}
 * @param number of the version, from 1
 * @param from first day of the version
 * @param officialCode by which the programme calls it, empty when unknown
 * @param higherIsBetter whether a higher value is the better one
 * @param frequency how often it is asked for
 * @param question code of the question of surveys it is computed from, empty for none
 * @param note where it comes from and what is not known of it, for its readers
 * @param retiredOn since when it is not asked for any more, null while it is
 */
public record Indicator(
        String code,
        int number,
        LocalDate from,
        String name,
        String definition,
        String officialCode,
        Formula formula,
        boolean higherIsBetter,
        CommitmentCode commitment,
        Level level,
        Frequency frequency,
        Origin origin,
        String question,
        String note,
        @Nullable LocalDate retiredOn) {

    /** Address of its public page. */
    public String path() {
        return "/resultats/indicateurs/" + code;
    }

    public List<Input> inputs() {
        return formula.inputs();
    }

    public boolean isAskedFor(LocalDate day) {
        return retiredOn == null || retiredOn.isAfter(day);
    }

    /** Whether a value is no worse than what is aimed at, given what is tolerated. */
    public boolean reaches(double value, double target, double tolerance) {
        return higherIsBetter ? value >= target - tolerance : value <= target + tolerance;
    }
}
