package spplus.quality.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.platform.Texts;
import spplus.quality.assessment.AssessmentPages.Rate;
import spplus.quality.assessment.AssessmentPages.Recap;

/** The pages where one rates alone, the same for agents and for users. */
@Component
class RatingViews {

    private final Grids grids;
    private final Directory directory;
    private final Texts texts;

    RatingViews(Grids grids, Directory directory, Texts texts) {
        this.grids = grids;
        this.directory = directory;
        this.texts = texts;
    }

    AnswerForm form(Assessment one, int number, MultiValueMap<String, String> sent) {
        var grid = grids.find(one.grid());
        return new AnswerForm(grid, grid.part(number).orElseThrow(Perimeter::notThere), sent, texts);
    }

    /** @param typed shown instead of what was kept when there are errors */
    ModelAndView rate(
            Assessment one,
            int number,
            String base,
            boolean guest,
            Map<String, Answer> answers,
            Map<String, String> typed,
            Map<String, String> errors) {
        var grid = grids.find(one.grid());
        var part = grid.part(number).orElseThrow(Perimeter::notThere);
        var parts = grid.parts();
        var rate = new Rate(
                base,
                directory.name(one.structure()),
                one.year(),
                guest,
                grid,
                part,
                parts.indexOf(part) + 1,
                parts.size(),
                answers.size(),
                errors.isEmpty() ? AssessmentViews.typed(part, answers) : typed,
                errors);
        return new ModelAndView(
                        "quality/assessment/rate", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("rate", rate);
    }

    ModelAndView recap(Assessment one, String base, boolean guest, Map<String, Answer> answers) {
        var grid = grids.find(one.grid());
        var said = new LinkedHashMap<String, String>();
        for (var item : grid.items()) {
            var answer = answers.get(item.code().toString());
            said.put(item.code().toString(), answer == null ? "" : label(grid, answer));
        }
        return new ModelAndView("quality/assessment/recap")
                .addObject(
                        "recap",
                        new Recap(
                                base, directory.name(one.structure()), one.year(), guest, grid, answers.size(), said));
    }

    /** Where one goes after a commitment: the next one, or the end. */
    String next(Assessment one, int number) {
        return grids.find(one.grid()).parts().stream()
                .map(Grid.Part::number)
                .filter(other -> other > number)
                .findFirst()
                .map(other -> "/" + other)
                .orElse("/relire");
    }

    int first(Assessment one) {
        return grids.find(one.grid()).parts().getFirst().number();
    }

    String structure(Assessment one) {
        return directory.name(one.structure());
    }

    private String label(Grid grid, Answer answer) {
        return answer.value() == null
                ? texts.t("quality.assessment.rate.apart")
                : grid.scale().get(answer.value());
    }
}
