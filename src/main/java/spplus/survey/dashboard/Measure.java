package spplus.survey.dashboard;

import java.util.List;
import spplus.statistics.Sample;
import spplus.statistics.Scale;
import spplus.survey.domain.QuestionKind;

/** How a question is summed up. */
enum Measure {
    /** Mean of the points. */
    MEAN,
    /** Share of high points: satisfied. */
    SATISFIED,
    /** Satisfied less unsatisfied. */
    NET,
    /** Promoters less detractors. */
    NPS;

    /** The one that stands for the question in a list. */
    static Measure of(QuestionKind kind) {
        return kind == QuestionKind.NPS ? NPS : MEAN;
    }

    /** All that say something of the question. */
    static List<Measure> all(QuestionKind kind) {
        return switch (kind) {
            case NPS -> List.of(NPS);
            case EFFORT -> List.of(MEAN, SATISFIED);
            case SMILEY, SCALE_5, SINGLE, MULTIPLE, MATRIX, TEXT, DATE, STRUCTURE -> List.of(MEAN, SATISFIED, NET);
        };
    }

    Sample sample(Sums sums, Scale scale) {
        return switch (this) {
            case MEAN -> sums.mean(scale);
            case SATISFIED -> sums.satisfied();
            case NET, NPS -> sums.net();
        };
    }
}
