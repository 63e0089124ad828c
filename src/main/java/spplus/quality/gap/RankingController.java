package spplus.quality.gap;

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
import spplus.commitment.CommitmentCode;
import spplus.platform.Texts;
import spplus.priority.Formula;
import spplus.priority.FormulaForm;
import spplus.quality.gap.GapPages.Example;
import spplus.quality.gap.GapPages.Ranking;

/** « Comment les écarts sont-ils classés ? », for all and for those who change it. */
@Controller
class RankingController {

    private static final String ADDRESS = Gap.ADDRESS + "/formule";
    private static final int VERSIONS = 50;
    private static final CommitmentCode ANY = new CommitmentCode(2, 0);

    private final FormulaStore formulas;
    private final FormulaDesk desk;
    private final Texts texts;

    RankingController(FormulaStore formulas, FormulaDesk desk, Texts texts) {
        this.formulas = formulas;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping("/methode/priorites")
    @Access(Permission.EVERYONE)
    ModelAndView explain() {
        return new ModelAndView("quality/gap/ranking", "ranking", ranking(null, Map.of()));
    }

    @GetMapping(ADDRESS)
    @Access(Permission.MANAGE_REFERENCE)
    ModelAndView edit() {
        return new ModelAndView("quality/gap/formula", "ranking", ranking(null, Map.of()));
    }

    @PostMapping(ADDRESS)
    @Access(Permission.MANAGE_REFERENCE)
    ModelAndView write(Actor actor, @RequestParam Map<String, String> sent, RedirectAttributes flash) {
        var form = FormulaForm.sent(GapWeights.ALL, sent);
        var errors = form.errors(texts);
        if (errors.isEmpty()) {
            try {
                desk.write(actor, form);
                flash.addFlashAttribute("said", texts.t("quality.gap.said.formula"));
                return new ModelAndView("redirect:" + ADDRESS);
            } catch (GapRefused refused) {
                errors.put("gravite", texts.t("quality.gap.refused." + refused.code()));
            }
        }
        var page = new ModelAndView("quality/gap/formula", "ranking", ranking(form, errors));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Ranking ranking(@Nullable FormulaForm form, Map<String, String> errors) {
        var history = formulas.history(VERSIONS);
        var now = history.getFirst();
        return new Ranking(
                now,
                history,
                List.of(
                        example(now, "many", new Qualification(Nature.REACH, ANY, 3, 4, 5_000L, true)),
                        example(now, "few", new Qualification(Nature.REACH, ANY, 4, 1, 40L, false)),
                        example(now, "unknown", new Qualification(Nature.REACH, ANY, 2, 3, null, true))),
                form == null ? FormulaForm.of(GapWeights.ALL, now) : form,
                errors);
    }

    private Example example(Formula formula, String key, Qualification told) {
        var values = GapWeights.values(formula, told);
        return new Example(
                texts.t("quality.ranking.example." + key), formula.score(values), formula.components(values));
    }
}
