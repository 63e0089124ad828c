package spplus.survey.ingest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
import spplus.platform.SecretBox;
import spplus.platform.Texts;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.FormVersions;
import spplus.survey.ingest.ImportDesk.FileRefused;
import spplus.survey.ingest.ImportRepository.Brought;
import spplus.tabular.UnreadableTableException;

/** « Quelles réponses avez-vous déjà dans un fichier ? » */
@Controller
@Access(Permission.MANAGE_SURVEYS)
@RequestMapping("/espace/enquetes/campagnes/{id}/fichiers")
class ImportController {

    private static final int LONGEST_NAME = 80;

    private final ImportDesk desk;
    private final ImportView view;
    private final ImportRepository repository;
    private final CampaignStore campaigns;
    private final FormVersions forms;
    private final Perimeter perimeter;
    private final SecretBox box;
    private final Texts texts;

    ImportController(
            ImportDesk desk,
            ImportView view,
            ImportRepository repository,
            CampaignStore campaigns,
            FormVersions forms,
            Perimeter perimeter,
            SecretBox box,
            Texts texts) {
        this.desk = desk;
        this.view = view;
        this.repository = repository;
        this.campaigns = campaigns;
        this.forms = forms;
        this.perimeter = perimeter;
        this.box = box;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("survey/ingest/files").addObject("shown", view.files(find(actor, id), "", null, ""));
    }

    @PostMapping
    ModelAndView bring(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "outil", defaultValue = "") String typed,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file)
            throws IOException {
        var campaign = find(actor, id);
        var source = WrittenText.line(typed);
        if (source.isEmpty() || source.length() > LONGEST_NAME) {
            return refused(campaign, typed, "outil", texts.t("survey.import.problem.source"));
        }
        if (file == null || file.isEmpty()) {
            return refused(campaign, typed, "fichier", texts.t("survey.import.problem.missing"));
        }
        try {
            var brought = desk.bring(actor, campaign, source, name(file), file.getBytes());
            return to(id, "/" + brought);
        } catch (UnreadableTableException e) {
            var key = "survey.import.problem." + e.problem().key();
            return refused(campaign, typed, "fichier", texts.t(key, e.detail()));
        } catch (FileRefused e) {
            var words = texts.t("survey.import.problem." + e.code(), ImportDesk.MOST_ROWS, ImportDesk.MOST_WAITING);
            return refused(campaign, typed, "fichier", words);
        }
    }

    @GetMapping("/{file}")
    ModelAndView columns(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        var campaign = find(actor, id);
        var brought = desk.find(campaign, file);
        return brought.state().equals("DRAFT") ? page(campaign, brought, desk.mapping(brought), false) : to(id, "");
    }

    /** Shows what the columns would give or, when that is asked, lets the file be read. */
    @PostMapping("/{file}")
    ModelAndView choose(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var campaign = find(actor, id);
        var brought = desk.find(campaign, file);
        if (!brought.state().equals("DRAFT")) {
            return to(id, "");
        }
        var mapping = mapping(sent);
        if (sent.getFirst("importer") == null) {
            return page(campaign, brought, mapping, false);
        }
        var targets = ColumnMapping.targets(forms.find(campaign.formVersion()).orElseThrow());
        if (!view.problems(targets, mapping).isEmpty()) {
            return page(campaign, brought, mapping, true);
        }
        desk.start(actor, campaign, brought, mapping);
        flash.addFlashAttribute("said", "survey.import.said.started");
        return to(id, "");
    }

    @PostMapping("/{file}/annuler")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, @PathVariable UUID file, RedirectAttributes flash) {
        var campaign = find(actor, id);
        desk.cancel(actor, campaign, desk.find(campaign, file));
        flash.addFlashAttribute("said", "survey.import.said.cancelled");
        return to(id, "");
    }

    /** The lines left out, with the reason of each: once mended, the same file can be brought again. */
    @GetMapping("/{file}/rejets")
    void rejects(Actor actor, @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
            throws IOException {
        var brought = desk.find(find(actor, id), file);
        var parts = repository.rejects(brought.id());
        if (parts.isEmpty()) {
            throw Perimeter.notThere();
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(brought));
        try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            writer.write('\ufeff');
            for (int part : parts) {
                writer.write(box.open(ImportDesk.PURPOSE, repository.rejected(brought.id(), part)));
            }
        }
    }

    private static String attachment(Brought file) {
        var name = file.name().replaceFirst("\\.[^.]{1,5}$", "") + ".rejets.csv";
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private ModelAndView refused(Campaign campaign, String typed, String field, String problem) {
        return new ModelAndView("survey/ingest/files", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("shown", view.files(campaign, typed, problem, field));
    }

    private ModelAndView page(Campaign campaign, Brought file, ColumnMapping mapping, boolean asked) {
        var columns = view.columns(campaign, file, mapping, asked);
        var status = columns.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("survey/ingest/columns", status).addObject("shown", columns);
    }

    private static ColumnMapping mapping(MultiValueMap<String, String> sent) {
        var columns = new HashMap<String, String>();
        sent.toSingleValueMap().forEach((name, column) -> {
            if (name.startsWith("c-") && !column.isEmpty()) {
                columns.put(name.substring(2), column);
            }
        });
        return new ColumnMapping(columns);
    }

    private static String name(MultipartFile file) {
        var name = WrittenText.line(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** No file for an anonymous one: its lines would say in which order people answered. */
    private Campaign find(Actor actor, UUID id) {
        var campaign = campaigns.find(id).filter(found -> !found.anonymous()).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.MANAGE_SURVEYS, campaign.structure().value());
        return campaign;
    }

    private static ModelAndView to(UUID id, String rest) {
        return new ModelAndView("redirect:/espace/enquetes/campagnes/" + id + "/fichiers" + rest);
    }
}
