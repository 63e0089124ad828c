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

    /** Each structure for itself. */
    Counted count(Source source, Formula formula, Term term) {
        return switch (source) {
            case Source.Survey survey ->
                new Counted(
                        scores
                                .own(survey.question(), YearMonth.from(term.first()), YearMonth.from(term.last()))
                                .stream()
                                .filter(own -> StructureCode.looksLike(own.structure()))
                                .map(own -> new Computed(
                                        new StructureCode(own.structure()), own.told() ? amounts(formula, own) : null))
                                .toList(),
                        List.of());
            case Source.Replies _ -> replies(term);
        };
    }

    private Counted replies(Term term) {
        var settled = new ArrayList<Computed>();
        var pending = new ArrayList<StructureCode>();
        for (var kept : delays.kept(term.first(), term.last())) {
            if (kept.pending() == 0) {
                settled.add(new Computed(kept.structure(), Amounts.of(kept.inTime(), kept.published())));
            } else {
                pending.add(kept.structure());
            }
        }
        return new Counted(settled, pending);
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

    /** What is known today. @param pending structures of which something is still to come: what was said of them stays */
    record Counted(List<Computed> settled, List<StructureCode> pending) {}
}
