package spplus.improvement.cause;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.WrittenText;
import spplus.directory.Perimeter;
import spplus.files.PdfPrinter;
import spplus.improvement.cause.CauseRepository.Answer;
import spplus.improvement.cause.QuestionViews.Refused;
import spplus.platform.Texts;
import spplus.privacy.Screening;

/** The fishbone, to be drawn and taken away; and the seven questions. */
@Controller
@RequestMapping(CauseController.ADDRESS)
@Access(Permission.READ_VOICES)
class SheetsController {

    private static final int LONGEST = 1000;

    private final CauseDesk desk;
    private final CauseRepository causes;
    private final CauseViews views;
    private final QuestionViews questions;
    private final TemplateEngine templates;
    private final Screening screening;
    private final Texts texts;
    private final String styles;

    SheetsController(
            CauseDesk desk,
            CauseRepository causes,
            CauseViews views,
            QuestionViews questions,
            TemplateEngine templates,
            Screening screening,
            Texts texts) {
        this.desk = desk;
        this.causes = causes;
        this.views = views;
        this.questions = questions;
        this.templates = templates;
        this.screening = screening;
        this.texts = texts;
        this.styles = styles();
    }

    @GetMapping("/arete")
    ModelAndView fish(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("improvement/cause/fish", "fish", views.fish(actor, id));
    }

    @GetMapping(path = "/arete.svg", produces = "image/svg+xml")
    ResponseEntity<String> svg(Actor actor, @PathVariable UUID id) {
        var fish = views.fish(actor, id);
        var label = texts.t("improvement.cause.fish-of", fish.pain().title());
        var drawn = new StringOutput();
        templates.render("improvement/cause/bones.jte", Map.of("drawing", fish.drawing(), "label", label), drawn);
        return taken("svg")
                .contentType(MediaType.valueOf("image/svg+xml;charset=UTF-8"))
                .body(drawn.toString());
    }

    @GetMapping(path = "/arete.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
        var fish = views.fish(actor, id);
        var image = "data:image/png;base64," + Base64.getEncoder().encodeToString(FishboneImage.png(fish.drawing()));
        var html = new StringOutput();
        templates.render(
                "improvement/cause/printed.jte",
                Map.of("texts", texts, "fish", fish, "image", image, "styles", styles),
                html);
        return taken("pdf").contentType(MediaType.APPLICATION_PDF).body(PdfPrinter.print(html.toString()));
    }

    @GetMapping("/questions")
    ModelAndView ask(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("improvement/cause/questions", "view", questions.questions(actor, id, null));
    }

    @PostMapping("/questions")
    ModelAndView answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "question", defaultValue = "") String asked,
            @RequestParam(name = "reponse", defaultValue = "") String typed,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes flash) {
        var question = Arrays.stream(Question.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(Perimeter::notThere);
        var words = WrittenText.text(typed);
        if (words.length() > LONGEST) {
            var why = texts.t("improvement.form.error.long", LONGEST);
            return refused(actor, id, new Refused(question, typed, null, why), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            desk.answer(actor, id, question, version, screening.screen(words).kept());
        } catch (CauseRefused refused) {
            var kept = causes.answers(id).getOrDefault(question, Answer.NONE).words();
            var why = texts.t("improvement.cause.refused." + refused.code());
            return refused(actor, id, new Refused(question, typed, kept, why), HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("said", texts.t("improvement.cause.said.answered"));
        return new ModelAndView(
                "redirect:/espace/amelioration/irritants/" + id + "/causes/questions#" + question.name());
    }

    private ModelAndView refused(Actor actor, UUID id, Refused refused, HttpStatus status) {
        return new ModelAndView("improvement/cause/questions", status)
                .addObject("view", questions.questions(actor, id, refused));
    }

    private static ResponseEntity.BodyBuilder taken(String kind) {
        var name = ContentDisposition.attachment().filename("arete." + kind).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, name.toString());
    }

    private static String styles() {
        try {
            return new ClassPathResource("improvement/fishbone.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
