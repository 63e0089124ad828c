package spplus.verbatim.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import spplus.platform.SecretBox;
import spplus.platform.Texts;
import spplus.tabular.UnreadableTableException;
import spplus.verbatim.imports.ImportDesk.FileRefused;
import spplus.verbatim.imports.ImportRepository.Brought;
import spplus.verbatim.imports.ImportView.Typed;

/** « Quels textes avez-vous déjà dans un fichier ? » */
@Controller
@Access(Permission.IMPORT_VOICES)
@RequestMapping(ImportController.PATH)
class ImportController {

    static final String PATH = "/espace/voix/imports";
    private static final int LONGEST_NAME = 80;

    private final ImportDesk desk;
    private final ImportView view;
    private final ImportRepository repository;
    private final Perimeter perimeter;
    private final SecretBox box;
    private final Texts texts;

    ImportController(
            ImportDesk desk,
            ImportView view,
            ImportRepository repository,
            Perimeter perimeter,
            SecretBox box,
            Texts texts) {
        this.desk = desk;
        this.view = view;
        this.repository = repository;
        this.perimeter = perimeter;
        this.box = box;
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
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file)
            throws IOException {
        var within = perimeter.within(actor, Permission.IMPORT_VOICES, structure);
        try {
            return bring(actor, within, new ImportDesk.From(WrittenText.line(source), suggestions), sheet, file);
        } catch (Mend wrong) {
            var typed = new Typed(source, sheet, suggestions, wrong.words, wrong.field);
            return new ModelAndView("verbatim/imports/files", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("shown", view.files(actor, within, "", typed));
        }
    }

    private ModelAndView bring(
            Actor actor, Structure within, ImportDesk.From from, String sheet, @Nullable MultipartFile file)
            throws IOException {
        if (from.name().isEmpty() || from.name().length() > LONGEST_NAME) {
            throw new Mend("source", texts.t("verbatim.import.problem.source"));
        }
        if (file == null || file.isEmpty()) {
            throw new Mend("fichier", texts.t("verbatim.import.problem.missing"));
        }
        try {
            var brought = desk.bring(actor, within, from, name(file), WrittenText.line(sheet), file.getBytes());
            return new ModelAndView("redirect:" + PATH + "/" + brought);
        } catch (UnreadableTableException e) {
            var field = e.problem() == UnreadableTableException.Problem.NO_SHEET ? "feuille" : "fichier";
            throw new Mend(
                    field, texts.t("verbatim.import.problem." + e.problem().key(), e.detail()));
        } catch (FileRefused e) {
            throw new Mend(
                    "fichier",
                    texts.t("verbatim.import.problem." + e.code(), ImportDesk.MOST_ROWS, ImportDesk.MOST_WAITING));
        }
    }

    @GetMapping("/{id}")
    ModelAndView columns(Actor actor, @PathVariable UUID id) {
        var file = desk.find(actor, id);
        return file.state().equals("DRAFT") ? page(file, desk.mapping(file), false) : home(file);
    }

    /** Shows what the columns would give or, when that is asked, lets the file be read. */
    @PostMapping("/{id}")
    ModelAndView choose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var file = desk.find(actor, id);
        if (!file.state().equals("DRAFT")) {
            return home(file);
        }
        var mapping = mapping(file, sent);
        boolean asked = sent.getFirst("importer") != null;
        if (!asked || !view.problems(mapping).isEmpty()) {
            return page(file, mapping, asked);
        }
        desk.start(actor, file, mapping);
        flash.addFlashAttribute("said", "verbatim.import.said.started");
        return home(file);
    }

    @PostMapping("/{id}/annuler")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var file = desk.find(actor, id);
        desk.cancel(actor, file);
        flash.addFlashAttribute("said", "verbatim.import.said.cancelled");
        return home(file);
    }

    @PostMapping("/{id}/retirer")
    ModelAndView undo(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var file = desk.find(actor, id);
        if (desk.undo(actor, file)) {
            flash.addFlashAttribute("said", "verbatim.import.said.undone");
        }
        return home(file);
    }

    /** The rows left out, with the reason of each: once mended, the same file can be brought again. */
    @GetMapping("/{id}/rejets")
    void rejects(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var file = desk.find(actor, id);
        var parts = repository.rejects(file.id());
        if (parts.isEmpty()) {
            throw Perimeter.notThere();
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(file));
        try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            writer.write('\ufeff');
            for (int part : parts) {
                writer.write(box.open(Blocks.PURPOSE, repository.rejected(file.id(), part)));
            }
        }
    }

    private static Map<Field, String> mapping(Brought file, MultiValueMap<String, String> sent) {
        var mapping = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            var column = sent.getFirst("c-" + field.key());
            if (column != null && !column.isEmpty() && file.header().contains(column)) {
                mapping.put(field, column);
            }
        }
        return mapping;
    }

    private ModelAndView page(Brought file, Map<Field, String> mapping, boolean asked) {
        var columns = view.columns(file, mapping, asked);
        var status = columns.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("verbatim/imports/columns", status).addObject("shown", columns);
    }

    private static ModelAndView home(Brought file) {
        return new ModelAndView(
                "redirect:" + PATH + "?structure=" + file.structure().value());
    }

    private static String name(MultipartFile file) {
        var name = WrittenText.line(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        return name.isEmpty() ? "fichier" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private static String attachment(Brought file) {
        var name = file.name().replaceFirst("\\.[^.]{1,5}$", "") + ".rejets.csv";
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** What was typed is given back, with what is wrong with a field. */
    private static final class Mend extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String field;
        private final String words;

        Mend(String field, String words) {
            super(field);
            this.field = field;
            this.words = words;
        }
    }
}
