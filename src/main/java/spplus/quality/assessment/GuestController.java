package spplus.quality.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.platform.Texts;
import spplus.quality.assessment.Assessment.State;
import spplus.quality.assessment.AssessmentPages.End;

/** Users invited by a secret link rate alone too, without an account; reading the link changes nothing. */
@Controller
@RequestMapping(GuestController.PATH + "{secret:[A-Za-z0-9_-]{32}}")
@Access(Permission.EVERYONE)
class GuestController {

    static final String PATH = "/autodiagnostic/";

    private final AssessmentStore assessments;
    private final RatingDesk rating;
    private final SheetStore sheets;
    private final RatingViews views;
    private final Texts texts;

    GuestController(AssessmentStore assessments, RatingDesk rating, SheetStore sheets, RatingViews views, Texts texts) {
        this.assessments = assessments;
        this.rating = rating;
        this.sheets = sheets;
        this.views = views;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView welcome(@PathVariable String secret) {
        var sheet = find(secret);
        var one = assessment(sheet);
        var over = over(sheet, one);
        if (over != null) {
            return over;
        }
        return sheets.answers(sheet.id()).isEmpty()
                ? new ModelAndView("quality/assessment/welcome")
                        .addObject("end", new End("welcome", views.structure(one), one.year()))
                        .addObject("next", base(secret) + "/" + views.first(one))
                : new ModelAndView("redirect:" + base(secret) + "/relire");
    }

    @GetMapping("/{number:[1-9][0-9]?}")
    ModelAndView ask(@PathVariable String secret, @PathVariable int number) {
        var sheet = find(secret);
        var one = assessment(sheet);
        var over = over(sheet, one);
        return over == null
                ? views.rate(one, number, base(secret), true, sheets.answers(sheet.id()), Map.of(), Map.of())
                : over;
    }

    @PostMapping("/{number:[1-9][0-9]?}")
    ModelAndView save(
            @PathVariable String secret,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var sheet = find(secret);
        var one = assessment(sheet);
        var form = views.form(one, number, sent);
        var answers = form.answers();
        if (!form.errors().isEmpty()) {
            return views.rate(one, number, base(secret), true, sheets.answers(sheet.id()), form.typed(), form.errors());
        }
        rating.save(one, sheet, null, answers);
        flash.addFlashAttribute("said", texts.t("quality.assessment.rate.saved"));
        return new ModelAndView("redirect:" + base(secret) + views.next(one, number));
    }

    @GetMapping("/relire")
    ModelAndView recap(@PathVariable String secret) {
        var sheet = find(secret);
        var one = assessment(sheet);
        var over = over(sheet, one);
        return over == null ? views.recap(one, base(secret), true, sheets.answers(sheet.id())) : over;
    }

    @PostMapping("/terminer")
    ModelAndView finish(@PathVariable String secret) {
        var sheet = find(secret);
        rating.finish(assessment(sheet), sheet, base(secret));
        return new ModelAndView("redirect:" + base(secret));
    }

    private Sheet find(String secret) {
        return sheets.bySecret(secret).orElseThrow(Perimeter::notThere);
    }

    private Assessment assessment(Sheet sheet) {
        return assessments.find(sheet.assessment()).orElseThrow(Perimeter::notThere);
    }

    /** Null while there is something to rate. */
    private @Nullable ModelAndView over(Sheet sheet, Assessment one) {
        var code = sheet.revoked() ? "revoked" : sheet.finished() ? "thanks" : "over";
        return code.equals("over") && one.state() == State.RATING
                ? null
                : new ModelAndView("quality/assessment/end", sheet.revoked() ? HttpStatus.GONE : HttpStatus.OK)
                        .addObject("end", new End(code, views.structure(one), one.year()));
    }

    private static String base(String secret) {
        return PATH + secret;
    }
}
