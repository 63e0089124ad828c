package spplus.experience.moderation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.criticality.Criterion;
import spplus.experience.criticality.Criticalities;

/** The written criteria of criticality, as they are in force. */
@Controller
@Access(Permission.MODERATE)
class CriteriaController {

    private final Criticalities criticalities;
    private final Wording wording;

    CriteriaController(Criticalities criticalities, Wording wording) {
        this.criticalities = criticalities;
        this.wording = wording;
    }

    @GetMapping(QueueReader.PATH + "/criteres")
    ModelAndView criteria() {
        var lines = criticalities.criteria().all().stream()
                .map(criterion -> new GradePages.Line(criterion.level(), criterion.says(), signs(criterion)))
                .toList();
        return new ModelAndView("experience/moderation/criteria", Map.of("model", new GradePages.Criteria(lines)));
    }

    private List<String> signs(Criterion criterion) {
        return Stream.of(
                        criterion.signs().stream().map(this::sign),
                        criterion.phrases().stream().map(phrase -> wording.t("criteria.words", phrase)),
                        criterion.feelings().stream()
                                .map(feeling -> wording.t("criteria.feeling", wording.t("feeling." + feeling))))
                .flatMap(signs -> signs)
                .toList();
    }

    private String sign(Criterion.Sign sign) {
        var kind = wording.kind(sign.kind().name());
        return sign.confidence() == 0
                ? wording.t("criteria.sign", kind)
                : wording.t("criteria.sure-sign", kind, Math.round(sign.confidence() * 100));
    }
}
