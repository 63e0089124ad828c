package spplus.survey.answering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import spplus.directory.Directory;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;
import spplus.survey.SurveySettings;
import spplus.survey.answering.AnsweringPages.Choice;
import spplus.survey.answering.AnsweringPages.Ending;
import spplus.survey.answering.AnsweringPages.Line;
import spplus.survey.answering.AnsweringPages.Problem;
import spplus.survey.answering.AnsweringPages.Question;
import spplus.survey.answering.AnsweringPages.Service;
import spplus.survey.answering.AnsweringPages.StepPage;
import spplus.survey.answering.StepReader.Reading;
import spplus.survey.domain.Asked;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.Given;
import spplus.survey.domain.Phrase;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.Sheet;

/** Dresses the pages of those who answer, and those of the preview. */
@Component
public class AnsweringViews {

    private final Directory directory;
    private final ServicePick services;
    private final SurveySettings settings;
    private final PlatformSettings platform;
    private final Texts texts;

    AnsweringViews(
            Directory directory,
            ServicePick services,
            SurveySettings settings,
            PlatformSettings platform,
            Texts texts) {
        this.directory = directory;
        this.services = services;
        this.settings = settings;
        this.platform = platform;
        this.texts = texts;
    }

    /** The first page; {@code reading} is null before it was sent. */
    ModelAndView first(Sheet blank, int step, String ticket, @Nullable Reading reading) {
        return page(
                blank,
                step,
                new Where(
                        blank.campaign().path(),
                        "",
                        ticket,
                        "",
                        blank.campaign().path() + "/non-merci"),
                reading);
    }

    /** Any page of a sheet that exists. */
    ModelAndView later(Sheet sheet, int step, String secret, @Nullable Reading reading) {
        var base = sheet.campaign().path() + "/" + secret;
        int before = sheet.form().previous(step, sheet.given());
        return page(
                sheet,
                step,
                new Where(address(base, step), before < 0 ? "" : address(base, before), "", base, ""),
                reading);
    }

    ModelAndView end(HttpStatus status, String key, @Nullable Campaign campaign, String survey, String again) {
        var share = campaign == null || campaign.anonymous()
                ? ""
                : "/je-donne-mon-avis?structure=" + campaign.structure().value();
        var structure = campaign == null ? "" : directory.name(campaign.structure());
        return new ModelAndView("survey/answering/end", status)
                .addObject("shown", new Ending("survey.end." + key, survey, structure, share, again));
    }

    /** Questions as they are shown to who answered so far. */
    public List<Question> questions(List<Asked> shown, List<Given> given) {
        return questions(shown, given, null);
    }

    List<Question> questions(List<Asked> shown, List<Given> given, @Nullable Reading reading) {
        return shown.stream().map(asked -> question(asked, given, reading)).toList();
    }

    static String address(String base, int step) {
        return base + "/" + (step + 1);
    }

    private ModelAndView page(Sheet sheet, int step, Where where, @Nullable Reading reading) {
        var form = sheet.form();
        var asked = form.steps().get(step).shown(sheet.given());
        var questions =
                asked.stream().map(one -> question(one, sheet.given(), reading)).toList();
        var problems = reading == null ? List.<Problem>of() : problems(asked, questions, reading);
        var shown = new StepPage(
                form.title(),
                directory.name(sheet.from().structure()),
                form.steps().get(step).title(),
                step + 1,
                form.steps().size(),
                step + 1 < form.steps().size() ? form.steps().get(step + 1).title() : null,
                where.action(),
                where.back(),
                where.ticket(),
                where.base().isEmpty() ? "" : platform.absolute(where.base()),
                settings.sheet().toDays(),
                where.refusal(),
                sheet.campaign().anonymous(),
                questions,
                problems);
        var status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("survey/answering/step", status).addObject("shown", shown);
    }

    List<Problem> problems(List<Asked> asked, List<Question> questions, Reading reading) {
        return reading.problems().keySet().stream()
                .map(field -> new Problem(
                        anchor(field, questions),
                        texts.t(
                                "survey.answer.problem.at",
                                asked.stream()
                                        .filter(one -> field.startsWith(StepFields.name(one)))
                                        .findFirst()
                                        .map(one -> one.question().wording().in(texts.language()))
                                        .orElse(""),
                                problem(reading, field))))
                .toList();
    }

    /** Choices are reached by their first one. */
    private static String anchor(String field, List<Question> questions) {
        return questions.stream()
                .filter(question ->
                        question.lines().stream().anyMatch(line -> line.name().equals(field)))
                .filter(question -> !question.choices().isEmpty())
                .findFirst()
                .map(question -> field + "-" + question.choices().getFirst().value())
                .orElse(field);
    }

    private String problem(Reading reading, String field) {
        return texts.t("survey.answer.problem." + reading.problems().get(field));
    }

    private Question question(Asked asked, List<Given> given, @Nullable Reading reading) {
        var question = asked.question();
        var name = StepFields.name(asked);
        var lines = question.kind() == QuestionKind.MATRIX
                ? asked.rows(given).stream()
                        .map(row -> new Line(StepFields.name(asked, row), row.label()))
                        .toList()
                : List.of(new Line(name, Phrase.NONE));
        var errors = new HashMap<String, String>();
        if (reading != null) {
            lines.stream()
                    .map(Line::name)
                    .filter(reading.problems()::containsKey)
                    .forEach(field -> errors.put(field, problem(reading, field)));
        }
        return new Question(
                question.kind(),
                name,
                question.wording(),
                question.help(),
                question.low(),
                question.high(),
                asked.required(),
                question.choices().stream()
                        .map(option -> new Choice(String.valueOf(option.code()), option.label()))
                        .toList(),
                lines,
                reading == null ? said(asked, given) : reading.typed(),
                errors,
                reading == null ? List.of() : found(reading, name),
                question.kind() == QuestionKind.STRUCTURE ? chosen(asked, given) : "");
    }

    private static List<Service> found(Reading reading, String name) {
        return reading.found().getOrDefault(name, List.of()).stream()
                .map(one -> new Service(one.code(), one.name(), one.town()))
                .toList();
    }

    private String chosen(Asked asked, List<Given> given) {
        return given.stream()
                .filter(one -> one.question() == asked.id())
                .findFirst()
                .map(one -> services.name(one.value()))
                .orElse("");
    }

    /** What was answered before, as the fields of the page say it. */
    private Map<String, List<String>> said(Asked asked, List<Given> given) {
        var chosen = chosen(asked, asked.question().kind() == QuestionKind.STRUCTURE ? given : List.of());
        return given.stream()
                .filter(one -> one.question() == asked.id())
                .collect(Collectors.groupingBy(
                        one -> StepFields.name(asked) + (one.item() == 0 ? "" : "-" + one.item()),
                        Collectors.mapping(
                                one -> one.choice() != null
                                        ? String.valueOf(one.choice())
                                        : chosen.isEmpty() ? one.value() : chosen,
                                Collectors.toList())));
    }

    private record Where(String action, String back, String ticket, String base, String refusal) {}
}
