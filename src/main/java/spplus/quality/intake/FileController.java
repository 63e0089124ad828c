package spplus.quality.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import spplus.directory.Perimeter;
import spplus.platform.Texts;
import spplus.upload.Upload;
import spplus.upload.Upload.State;
import spplus.upload.UploadColumns;
import spplus.upload.UploadPages;
import spplus.upload.UploadPages.Field;
import spplus.upload.UploadPages.Preview;
import spplus.upload.UploadPages.Previews;
import spplus.upload.UploadPages.Problem;
import spplus.upload.UploadRefused;
import spplus.upload.Uploads;

/** « Quels résultats avez-vous déjà dans un fichier ? » */
@Controller
@Access(Permission.ENTER_RESULTS)
@RequestMapping(FileController.ADDRESS)
class FileController {

    static final String ADDRESS = "/espace/qualite/fichiers";
    private static final int PREVIEWED = 5;

    private final Uploads uploads;
    private final FileDesk desk;
    private final ResultFiles files;
    private final IntakeView view;
    private final Perimeter perimeter;
    private final Texts texts;

    FileController(
            Uploads uploads, FileDesk desk, ResultFiles files, IntakeView view, Perimeter perimeter, Texts texts) {
        this.uploads = uploads;
        this.desk = desk;
        this.files = files;
        this.view = view;
        this.perimeter = perimeter;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return view.page(actor, structure, words, "", null, "");
    }

    @PostMapping
    ModelAndView bring(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file) {
        var chosen = perimeter.within(actor, Permission.ENTER_RESULTS, structure);
        try {
            return new ModelAndView("redirect:" + ADDRESS + "/"
                    + desk.bring(actor, chosen, file).id());
        } catch (UploadRefused e) {
            return view.page(actor, structure, "", "", texts.t(e.key(), e.arguments()), e.field());
        }
    }

    @GetMapping("/{id}")
    ModelAndView columns(Actor actor, @PathVariable UUID id) {
        var file = desk.find(actor, id);
        return file.state() == State.DRAFT ? page(file, uploads.columns(file), List.of()) : home(file);
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
        var missing = Columns.missing(columns);
        if (!asked || !missing.isEmpty()) {
            return page(file, columns, asked ? missing : List.of());
        }
        desk.start(actor, file, columns);
        flash.addFlashAttribute("said", UploadPages.STARTED);
        return home(file);
    }

    @PostMapping("/{id}/annuler")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var file = desk.find(actor, id);
        flash.addFlashAttribute("said", UploadPages.cancelled(uploads.cancel(file)));
        return home(file);
    }

    /** The lines left out, with the reason of each: once mended, the same file can be brought again. */
    @GetMapping("/{id}/rejets")
    void rejects(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        uploads.writeRejects(desk.find(actor, id), response);
    }

    private ModelAndView page(Upload file, UploadColumns columns, List<String> missing) {
        var problems = missing.stream()
                .map(target ->
                        Problem.of(target, texts.t("quality.file.missing", texts.t("quality.file.target." + target))))
                .toList();
        var fields = Columns.TARGETS.stream()
                .map(target -> new Field(
                        target,
                        texts.t("quality.file.target." + target),
                        "",
                        Columns.REQUIRED.contains(target),
                        columns.column(target)))
                .toList();
        var preview = new Previews("", "", previews(file, columns));
        var shown = new UploadPages.Columns(file, view.place(file), fields, preview, problems, "");
        var status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("upload/columns", status).addObject("shown", shown);
    }

    private List<Preview> previews(Upload file, UploadColumns columns) {
        var rows = uploads.first(file, PREVIEWED);
        var faults = files.check(file, columns, rows).faults();
        var previews = new ArrayList<Preview>();
        for (int i = 0; i < rows.size(); i++) {
            var fault = faults.get(i);
            var verdict = fault == null ? texts.t("quality.file.good") : fault.words();
            previews.add(Preview.of(file, rows.get(i), fault == null, verdict, ""));
        }
        return previews;
    }

    private static ModelAndView home(Upload file) {
        return new ModelAndView("redirect:" + IntakeView.home(file.owner()));
    }
}
