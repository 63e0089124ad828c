package spplus.quality.computed;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.experience.ReplyDelays;
import spplus.quality.domain.Amounts;
import spplus.quality.domain.Formula;
import spplus.quality.domain.Source;
import spplus.quality.domain.Term;
import spplus.quality.result.ComputedIntake.Computed;
import spplus.survey.SurveyScores;
import spplus.survey.SurveyScores.Own;

/** Draws what an indicator says of each structure from what other modules tell. */
@Component
class Counting {

    private final SurveyScores scores;
    private final ReplyDelays delays;

    Counting(SurveyScores scores, ReplyDelays delays) {
        this.scores = scores;
        this.delays = delays;
    }

    /** Each structure for itself, in the order of their codes; what is not settled yet is left out. */
    List<Computed> count(Source source, Formula formula, Term term) {
        return switch (source) {
            case Source.Survey survey ->
                scores.own(survey.question(), YearMonth.from(term.first()), YearMonth.from(term.last())).stream()
                        .filter(own -> StructureCode.looksLike(own.structure()))
                        .map(own -> new Computed(new StructureCode(own.structure()), amounts(formula, own)))
                        .toList();
            case Source.Replies _ -> replies(term);
        };
    }

    private List<Computed> replies(Term term) {
        var computed = new ArrayList<Computed>();
        for (var kept : delays.kept(term.first(), term.last())) {
            if (kept.pending() == 0) {
                computed.add(new Computed(kept.structure(), Amounts.of(kept.inTime(), kept.published())));
            }
        }
        return computed;
    }

    private static Amounts amounts(Formula formula, Own own) {
        return switch (formula) {
            case Formula.Share _ -> Amounts.of(own.favourable(), own.scored());
            case Formula.Net _ ->
                new Amounts(own.favourable() * Amounts.ONE, own.unfavourable() * Amounts.ONE, own.scored());
            case Formula.Mean _ -> new Amounts(own.points(), 0, own.scored());
            case Formula.Rate _, Formula.Median _ ->
                throw new IllegalArgumentException("not drawn from surveys: " + formula.written());
        };
    }
}
