package spplus.improvement.pain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.improvement.pain.PainPages.Example;
import spplus.improvement.pain.PainPages.Ranking;
import spplus.platform.Texts;
import spplus.priority.Formula;
import spplus.priority.FormulaForm;
import spplus.statistics.Verdict;

/** « Comment les irritants sont-ils classés ? », for all and for those who change it. */
@Controller
class RankingController {

    private static final String EDITED = PainPoint.ADDRESS + "/formule";
    private static final int VERSIONS = 50;
    private static final Measure MANY = new Measure(400, 450, 9_000, 400, 20_000, 12, Verdict.HIGHER, null);
    private static final Measure FEW = new Measure(6, 8, 9_000, 0, 0, 0, Verdict.TOO_FEW, null);

    private final FormulaStore formulas;
    private final FormulaDesk desk;
    private final Texts texts;

    RankingController(FormulaStore formulas, FormulaDesk desk, Texts texts) {
        this.formulas = formulas;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping("/methode/irritants")
    @Access(Permission.EVERYONE)
    ModelAndView explain() {
        return new ModelAndView("improvement/pain/ranking", "ranking", ranking(null, Map.of()));
    }

    @GetMapping(EDITED)
    @Access(Permission.MANAGE_REFERENCE)
    ModelAndView edit() {
        return new ModelAndView("improvement/pain/formula", "ranking", ranking(null, Map.of()));
    }

    @PostMapping(EDITED)
    @Access(Permission.MANAGE_REFERENCE)
    ModelAndView write(Actor actor, @RequestParam Map<String, String> sent, RedirectAttributes flash) {
        var form = FormulaForm.sent(PainWeights.ALL, sent);
        var errors = form.errors(texts);
        if (errors.isEmpty()) {
            try {
                desk.write(actor, form);
                flash.addFlashAttribute("said", texts.t("improvement.pain.said.formula"));
                return new ModelAndView("redirect:" + EDITED);
            } catch (PainRefused refused) {
                errors.put("gravite", texts.t("improvement.pain.refused." + refused.code()));
            }
        }
        var page = new ModelAndView("improvement/pain/formula", "ranking", ranking(form, errors));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Ranking ranking(@Nullable FormulaForm form, Map<String, String> errors) {
        var history = formulas.history(VERSIONS);
        var now = history.getFirst();
        return new Ranking(
                now,
                history,
                List.of(example(now, "many", 3, MANY), example(now, "few", 4, FEW)),
                form == null ? FormulaForm.of(PainWeights.ALL, now) : form,
                errors);
    }

    private Example example(Formula formula, String key, int gravity, Measure measure) {
        var values = PainWeights.values(formula, gravity, measure);
        return new Example(
                texts.t("improvement.ranking.example." + key), formula.score(values), formula.components(values));
    }
}
