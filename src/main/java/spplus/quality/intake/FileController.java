package spplus.quality.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import spplus.access.Scope;
import spplus.core.WrittenText;
import spplus.directory.Perimeter;
import spplus.platform.Texts;
import spplus.quality.QualitySettings;
import spplus.quality.intake.ResultFiles.FileRefused;
import spplus.quality.result.Intake;
import spplus.tabular.UnreadableTableException;

/** « Quels résultats avez-vous déjà dans un fichier ? » */
@Controller
@Access(Permission.ENTER_RESULTS)
@RequestMapping(FileController.ADDRESS)
class FileController {

    static final String ADDRESS = "/espace/qualite/fichiers";
    private static final int PREVIEWED = 5;
    private static final int LONGEST_NAME = 80;

    private final ResultFiles files;
    private final FileRepository repository;
    private final IntakeView view;
    private final Intake intake;
    private final Perimeter perimeter;
    private final QualitySettings settings;
    private final Texts texts;

    FileController(
            ResultFiles files,
            FileRepository repository,
            IntakeView view,
            Intake intake,
            Perimeter perimeter,
            QualitySettings settings,
            Texts texts) {
        this.files = files;
        this.repository = repository;
        this.view = view;
        this.intake = intake;
        this.perimeter = perimeter;
        this.settings = settings;
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
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file)
            throws IOException {
        var chosen = perimeter.within(actor, Permission.ENTER_RESULTS, structure);
        if (file == null || file.isEmpty()) {
            return view.page(actor, structure, "", "", texts.t("quality.file.problem.missing"), "fichier");
        }
        try {
            return new ModelAndView(
                    "redirect:" + ADDRESS + "/" + files.bring(actor, chosen, name(file), file.getBytes()));
        } catch (UnreadableTableException e) {
            var problem = texts.t("quality.file.problem.unreadable", e.detail());
            return view.page(actor, structure, "", "", problem, "fichier");
        } catch (FileRefused e) {
            var problem = texts.t("quality.file.problem." + e.code(), settings.rows(), ResultFiles.MOST_WAITING);
            return view.page(actor, structure, "", "", problem, "fichier");
        }
    }

    @GetMapping("/{id}")
    ModelAndView columns(Actor actor, @PathVariable UUID id) {
        var file = find(actor, id);
        return file.state().equals("DRAFT") ? page(file, files.columns(file), false) : home(file);
    }

    /** Shows what the columns would give or, when that is asked, lets the file be read. */
    @PostMapping("/{id}")
    ModelAndView choose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var file = find(actor, id);
        if (!file.state().equals("DRAFT")) {
            return home(file);
        }
        var columns = columns(sent);
        if (sent.getFirst("importer") == null || !columns.missing().isEmpty()) {
            return page(file, columns, sent.getFirst("importer") != null);
        }
        files.start(actor, file, columns);
        flash.addFlashAttribute("said", "quality.file.said.started");
        return home(file);
    }

    @PostMapping("/{id}/annuler")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var file = find(actor, id);
        boolean cancelled = files.cancel(file);
        flash.addFlashAttribute("said", "quality.file.said." + (cancelled ? "cancelled" : "too-late"));
        return home(file);
    }

    /** The lines left out, with the reason of each: once mended, the same file can be brought again. */
    @GetMapping("/{id}/rejets")
    ResponseEntity<String> rejects(Actor actor, @PathVariable UUID id) {
        var file = find(actor, id);
        var name = file.name().replaceFirst("\\.[^.]{1,5}$", "") + ".rejets.csv";
        var attachment = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .header("Content-Disposition", attachment.build().toString())
                .body("\ufeff" + files.rejects(file));
    }

    private Brought find(Actor actor, UUID id) {
        var file = repository.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.ENTER_RESULTS, file.structure());
        return file;
    }

    private ModelAndView page(Brought file, Columns columns, boolean asked) {
        var table = files.open(file);
        var raws = files.raws(file, table, columns, PREVIEWED);
        var faults = intake.read(raws, Scope.under(Set.of(file.structure()))).faults();
        var preview = new ArrayList<IntakePages.Preview>();
        for (int i = 0; i < raws.size(); i++) {
            var fault = faults.get(i);
            var row = table.rows().get(i);
            preview.add(new IntakePages.Preview(
                    row.line(), row.fields(), fault == null, fault == null ? "" : fault.words()));
        }
        var missing = asked ? columns.missing() : List.<String>of();
        var mapping = new IntakePages.Mapping(
                file.id(), file.name(), file.rows(), table.header(), view.fields(columns), preview, missing);
        var page = new ModelAndView("quality/result/columns", "shown", mapping);
        if (!missing.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static Columns columns(MultiValueMap<String, String> sent) {
        var names = new HashMap<String, String>();
        sent.toSingleValueMap().forEach((name, column) -> {
            if (name.startsWith("c-") && !column.isEmpty()) {
                names.put(name.substring(2), column);
            }
        });
        return new Columns(names);
    }

    private static String name(MultipartFile file) {
        var name = WrittenText.line(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static ModelAndView home(Brought file) {
        return new ModelAndView("redirect:" + ADDRESS + "?structure=" + file.structure());
    }
}
