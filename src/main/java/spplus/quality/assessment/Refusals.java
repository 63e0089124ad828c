package spplus.quality.assessment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import spplus.platform.Texts;
import spplus.quality.assessment.AssessmentPages.Refused;

/** Says why something cannot be done, and gives back what was written. */
@ControllerAdvice(basePackageClasses = Refusals.class)
class Refusals {

    private static final List<String> WRITTEN = List.of("mot", "motif", "preuve", "liens", "idee", "pourquoi");

    private final Texts texts;

    Refusals(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView refused(AssessmentRefused refused, HttpServletRequest request) {
        boolean gone = refused.code().equals("revoked");
        return new ModelAndView("quality/assessment/refused", gone ? HttpStatus.GONE : HttpStatus.CONFLICT)
                .addObject("workspace", request.getRequestURI().startsWith("/espace"))
                .addObject(
                        "refused",
                        new Refused(
                                texts.t("quality.assessment.rate.refused." + refused.code(), refused.details()),
                                refused.back(),
                                written(request)));
    }

    private static List<String> written(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> WRITTEN.contains(field.getKey().split("-", 2)[0]))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
