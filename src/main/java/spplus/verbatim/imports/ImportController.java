package spplus.verbatim.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.WrittenText;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.Texts;
import spplus.upload.Upload;
import spplus.upload.Upload.State;
import spplus.upload.UploadColumns;
import spplus.upload.UploadPages;
import spplus.upload.UploadRefused;
import spplus.upload.Uploads;
import spplus.verbatim.imports.ImportDesk.From;
import spplus.verbatim.imports.ImportView.Typed;

/** « Quels textes avez-vous déjà dans un fichier ? » */
@Controller
@Access(Permission.IMPORT_VOICES)
@RequestMapping(ImportController.PATH)
class ImportController {

    static final String PATH = "/espace/voix/imports";
    private static final int LONGEST_NAME = 80;

    private final Uploads uploads;
    private final ImportDesk desk;
    private final ImportView view;
    private final Perimeter perimeter;
    private final Texts texts;

    ImportController(Uploads uploads, ImportDesk desk, ImportView view, Perimeter perimeter, Texts texts) {
        this.uploads = uploads;
        this.desk = desk;
        this.view = view;
        this.perimeter = perimeter;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        var chosen =
                perimeter.chosen(actor, Permission.IMPORT_VOICES, structure).orElse(null);
        return new ModelAndView("verbatim/imports/files")
                .addObject("shown", view.files(actor, chosen, words, Typed.NOTHING));
    }

    @PostMapping
    ModelAndView bring(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "source", defaultValue = "") String source,
            @RequestParam(name = "feuille", defaultValue = "") String sheet,
            @RequestParam(name = "suggestions", defaultValue = "false") boolean suggestions,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file) {
        var within = perimeter.within(actor, Permission.IMPORT_VOICES, structure);
        var from = new From(WrittenText.line(source), WrittenText.line(sheet), suggestions);
        try {
            if (from.name().isEmpty() || from.name().length() > LONGEST_NAME) {
                var problem = texts.t("verbatim.import.problem.source");
                return refused(actor, within, new Typed(source, sheet, suggestions, problem, "source"));
            }
            return new ModelAndView("redirect:" + PATH + "/"
                    + desk.bring(actor, within, from, file).id());
        } catch (UploadRefused e) {
            var problem = texts.t(e.key(), e.arguments());
            return refused(actor, within, new Typed(source, sheet, suggestions, problem, e.field()));
        }
    }

    @GetMapping("/{id}")
    ModelAndView columns(Actor actor, @PathVariable UUID id) {
        var file = desk.find(actor, id);
        return file.state() == State.DRAFT ? page(file, uploads.columns(file), false) : home(file);
    }

    /** Shows what the columns would give or, when that is asked, lets the file be read. */
    @PostMapping("/{id}")
    ModelAndView choose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var file = desk.find(actor, id);
        if (file.state() != State.DRAFT) {
            return home(file);
        }
        var columns = UploadColumns.sent(file, sent.toSingleValueMap());
        boolean asked = sent.getFirst("importer") != null;
        if (!asked || !view.problems(columns).isEmpty()) {
            return page(file, columns, asked);
        }
        desk.start(actor, file, columns);
        flash.addFlashAttribute("said", UploadPages.STARTED);
        return home(file);
    }

    @PostMapping("/{id}/annuler")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var file = desk.find(actor, id);
        flash.addFlashAttribute("said", UploadPages.cancelled(desk.cancel(actor, file)));
        return home(file);
    }

    @PostMapping("/{id}/retirer")
    ModelAndView undo(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var file = desk.find(actor, id);
        if (desk.undo(actor, file)) {
            flash.addFlashAttribute("said", UploadPages.UNDONE);
        }
        return home(file);
    }

    /** The rows left out, with the reason of each: once mended, the same file can be brought again. */
    @GetMapping("/{id}/rejets")
    void rejects(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        uploads.writeRejects(desk.find(actor, id), response);
    }

    private ModelAndView refused(Actor actor, Structure structure, Typed typed) {
        return new ModelAndView("verbatim/imports/files", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("shown", view.files(actor, structure, "", typed));
    }

    private ModelAndView page(Upload file, UploadColumns columns, boolean asked) {
        var shown = view.columns(file, columns, asked);
        var status = shown.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("upload/columns", status).addObject("shown", shown);
    }

    private static ModelAndView home(Upload file) {
        return new ModelAndView("redirect:" + ImportView.home(file.owner()));
    }
}
