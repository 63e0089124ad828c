package spplus.experience.moderation;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.experience.ExperienceId;
import spplus.experience.domain.ExperienceStore.NoSuchExperience;
import spplus.experience.domain.IllegalTransition;
import spplus.experience.moderation.CasePages.Preview;
import spplus.experience.moderation.CasePages.Typed;

/** One case: to read it is to take it for a while; to decide it leads to the next one. */
@Controller
@RequestMapping("/espace/moderation/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
@Access(Permission.MODERATE)
class CaseController {

    private final ModerationDesk desk;
    private final CaseAccess cases;
    private final CaseReader reader;
    private final GradeDesk grades;
    private final DoneNotice notice;
    private final Wording wording;

    CaseController(
            ModerationDesk desk,
            CaseAccess cases,
            CaseReader reader,
            GradeDesk grades,
            DoneNotice notice,
            Wording wording) {
        this.desk = desk;
        this.cases = cases;
        this.reader = reader;
        this.grades = grades;
        this.notice = notice;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> query, Actor moderator) {
        var form = new CaseForm(query);
        return page(new ExperienceId(id), form, moderator, null, HttpStatus.OK);
    }

    @PostMapping("/publier")
    ModelAndView publish(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Actor moderator) {
        return decide(
                id, fields, "", moderator, (form, experience) -> desk.publish(form.reading(experience), moderator));
    }

    @PostMapping("/masquer")
    ModelAndView mask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Actor moderator) {
        if (fields.containsKey("apercu")) {
            return preview(new ExperienceId(id), new CaseForm(fields), moderator);
        }
        return decide(
                id,
                fields,
                "masquer",
                moderator,
                (form, experience) -> desk.publishRedacted(form.reading(experience), form.masks(), moderator));
    }

    @PostMapping("/proposer")
    ModelAndView propose(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Actor moderator) {
        return decide(
                id,
                fields,
                "proposer",
                moderator,
                (form, experience) ->
                        desk.proposeEdits(form.reading(experience), form.story(), form.word(), moderator));
    }

    @PostMapping("/rejeter")
    ModelAndView reject(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Actor moderator) {
        if (fields.containsKey("preparer")) {
            return prepare(new ExperienceId(id), new CaseForm(fields), moderator);
        }
        return decide(
                id,
                fields,
                "rejeter",
                moderator,
                (form, experience) -> desk.reject(form.reading(experience), form.reason(), form.word(), moderator));
    }

    @PostMapping("/criticite")
    ModelAndView grade(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Actor moderator) {
        var form = new CaseForm(fields);
        var experience = new ExperienceId(id);
        try {
            grades.correct(experience, form.text("niveau"), form.text("mot-criticite"), moderator);
            return redirect(form.filter().address(QueueReader.PATH + "/" + id) + "#criticite");
        } catch (Refused e) {
            return again(experience, form, "", wording.problems(e.problems()), moderator);
        } catch (NoSuchExperience e) {
            throw missing();
        }
    }

    @PostMapping("/liberer")
    ModelAndView release(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Actor moderator) {
        desk.release(new ExperienceId(id), moderator);
        return redirect(new CaseForm(fields).filter().address(QueueReader.PATH));
    }

    private ModelAndView decide(
            UUID id, MultiValueMap<String, String> fields, String section, Actor moderator, Decision decision) {
        var form = new CaseForm(fields);
        var experience = new ExperienceId(id);
        try {
            decision.take(form, experience);
            return next(form.filter(), experience, moderator);
        } catch (Refused e) {
            return again(experience, form, section, wording.problems(e.problems()), moderator);
        } catch (IllegalTransition | OptimisticLockingFailureException e) {
            return again(experience, form, section, Map.of("", wording.t("problem.meanwhile")), moderator);
        } catch (NoSuchExperience e) {
            throw missing();
        }
    }

    /** The next case of the same list, or the list when it is empty; either tells what was just done. */
    private ModelAndView next(QueueFilter filter, ExperienceId decided, Actor moderator) {
        var path = desk.next(filter, moderator)
                .map(next -> QueueReader.PATH + "/" + next)
                .orElse(QueueReader.PATH);
        return redirect(filter.under(path).queryParam("fait", decided).encode().toUriString());
    }

    private ModelAndView preview(ExperienceId id, CaseForm form, Actor moderator) {
        try {
            var story = desk.preview(form.reading(id), form.masks(), moderator);
            var preview = new Preview(story.title(), story.text());
            return page(id, form, moderator, typed(form, "masquer", preview, Map.of()), HttpStatus.OK);
        } catch (Refused e) {
            return again(id, form, "masquer", wording.problems(e.problems()), moderator);
        } catch (NoSuchExperience e) {
            throw missing();
        }
    }

    /** Writes the polite word of the reason chosen, for the moderator to make their own. */
    private ModelAndView prepare(ExperienceId id, CaseForm form, Actor moderator) {
        var reason = form.findReason();
        if (reason.isEmpty()) {
            var problem = new Refused("motif", "reason-missing");
            return again(id, form, "rejeter", wording.problems(problem.problems()), moderator);
        }
        form.fields().set("mot", wording.suggested(reason.get()));
        return page(id, form, moderator, typed(form, "rejeter", null, Map.of()), HttpStatus.OK);
    }

    private ModelAndView again(
            ExperienceId id, CaseForm form, String section, Map<String, String> problems, Actor moderator) {
        return page(id, form, moderator, typed(form, section, null, problems), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            ExperienceId id, CaseForm form, Actor moderator, @Nullable Typed typed, HttpStatus status) {
        desk.take(id, moderator);
        var experience = cases.visible(id, moderator).orElseThrow(CaseController::missing);
        if (!cases.isOpen(experience)) {
            return view("decided", reader.decided(experience, form.filter()), status);
        }
        var done = notice.of(form.text("fait"), moderator);
        return view("case", reader.read(experience, moderator, form.filter(), typed, done), status)
                .addObject("grade", grades.read(experience, form));
    }

    private static Typed typed(CaseForm form, String section, @Nullable Preview preview, Map<String, String> problems) {
        boolean proposing = section.equals("proposer");
        return new Typed(
                section,
                form.keys(),
                form.passages(),
                form.text("titre"),
                form.text("recit"),
                proposing ? form.word() : "",
                form.text("motif"),
                proposing ? "" : form.word(),
                preview,
                problems);
    }

    private static ModelAndView view(String name, Object model, HttpStatus status) {
        return new ModelAndView("experience/moderation/" + name, Map.of("model", model), status);
    }

    private static ModelAndView redirect(String address) {
        return new ModelAndView("redirect:" + address);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private interface Decision {
        void take(CaseForm form, ExperienceId experience);
    }
}
