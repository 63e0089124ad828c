package spplus.quality.assessment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import spplus.core.Statistic;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.quality.MeasuredBeside;
import spplus.quality.domain.Frequency;
import spplus.quality.domain.Wording;
import spplus.survey.SurveyScores;
import spplus.survey.SurveyScores.Scored;
import spplus.survey.SurveyScores.Whole;

/** What people answered over the year to the questions that speak of a commitment; too few answers are left out. */
@Component
class SurveysBeside implements MeasuredBeside {

    private final SurveyScores scores;
    private final Wording wording;
    private final Texts texts;

    SurveysBeside(SurveyScores scores, Wording wording, Texts texts) {
        this.scores = scores;
        this.wording = wording;
        this.texts = texts;
    }

    @Override
    public Map<Integer, List<Measure>> of(StructureCode structure, int year) {
        var measures = new HashMap<Integer, List<Measure>>();
        for (var one : scores.about(structure, YearMonth.of(year, 1), YearMonth.of(year, 12))) {
            if (one.scored() >= Statistic.MINIMUM_DENOMINATOR) {
                measures.computeIfAbsent(one.commitment(), _ -> new ArrayList<>())
                        .add(measure(structure, one, year));
            }
        }
        return measures;
    }

    private Measure measure(StructureCode structure, Whole one, int year) {
        double share = (double) one.favourable() / one.scored();
        var words = scores.question(one.question()).map(Scored::words).orElse(one.question());
        return new Measure(
                texts.t("quality.assessment.outcome.survey", words),
                texts.t("quality.assessment.outcome.survey-value", share),
                texts.t("quality.assessment.outcome.survey-from", one.favourable(), one.scored()),
                wording.term(Frequency.YEAR.holding(YearMonth.of(year, 1).atDay(1))),
                share,
                "/espace/enquetes/resultats?structure=" + structure);
    }
}
