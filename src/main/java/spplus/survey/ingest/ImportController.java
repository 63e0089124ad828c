package spplus.survey.ingest;

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
import spplus.platform.Texts;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.upload.Upload;
import spplus.upload.Upload.State;
import spplus.upload.UploadColumns;
import spplus.upload.UploadPages;
import spplus.upload.UploadRefused;
import spplus.upload.Uploads;

/** « Quelles réponses avez-vous déjà dans un fichier ? » */
@Controller
@Access(Permission.MANAGE_SURVEYS)
@RequestMapping("/espace/enquetes/campagnes/{id}/fichiers")
class ImportController {

    private static final int LONGEST_NAME = 80;

    private final Uploads uploads;
    private final ImportDesk desk;
    private final ImportView view;
    private final CampaignStore campaigns;
    private final Perimeter perimeter;
    private final Texts texts;

    ImportController(
            Uploads uploads,
            ImportDesk desk,
            ImportView view,
            CampaignStore campaigns,
            Perimeter perimeter,
            Texts texts) {
        this.uploads = uploads;
        this.desk = desk;
        this.view = view;
        this.campaigns = campaigns;
        this.perimeter = perimeter;
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
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file) {
        var campaign = find(actor, id);
        var source = WrittenText.line(typed);
        if (source.isEmpty() || source.length() > LONGEST_NAME) {
            return refused(campaign, typed, "outil", texts.t("survey.import.problem.source"));
        }
        try {
            var brought = desk.bring(actor, campaign, source, file);
            return new ModelAndView("redirect:" + ImportView.home(campaign) + "/" + brought.id());
        } catch (UploadRefused e) {
            return refused(campaign, typed, e.field(), texts.t(e.key(), e.arguments()));
        }
    }

    @GetMapping("/{file}")
    ModelAndView columns(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        var campaign = find(actor, id);
        var brought = desk.find(campaign, file);
        return brought.state() == State.DRAFT
                ? page(campaign, brought, uploads.columns(brought), false)
                : home(campaign);
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
        if (brought.state() != State.DRAFT) {
            return home(campaign);
        }
        var columns = UploadColumns.sent(brought, sent.toSingleValueMap());
        boolean asked = sent.getFirst("importer") != null;
        if (!asked || !view.problems(campaign, columns).isEmpty()) {
            return page(campaign, brought, columns, asked);
        }
        desk.start(actor, campaign, brought, columns);
        flash.addFlashAttribute("said", UploadPages.STARTED);
        return home(campaign);
    }

    @PostMapping("/{file}/annuler")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, @PathVariable UUID file, RedirectAttributes flash) {
        var campaign = find(actor, id);
        boolean cancelled = desk.cancel(actor, campaign, desk.find(campaign, file));
        flash.addFlashAttribute("said", UploadPages.cancelled(cancelled));
        return home(campaign);
    }

    /** The lines left out, with the reason of each: once mended, the same file can be brought again. */
    @GetMapping("/{file}/rejets")
    void rejects(Actor actor, @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
            throws IOException {
        uploads.writeRejects(desk.find(find(actor, id), file), response);
    }

    private ModelAndView refused(Campaign campaign, String typed, String field, String problem) {
        return new ModelAndView("survey/ingest/files", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("shown", view.files(campaign, typed, problem, field));
    }

    private ModelAndView page(Campaign campaign, Upload file, UploadColumns columns, boolean asked) {
        var shown = view.columns(campaign, file, columns, asked);
        var status = shown.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("upload/columns", status).addObject("shown", shown);
    }

    /** No file for an anonymous one: its lines would say in which order people answered. */
    private Campaign find(Actor actor, UUID id) {
        var campaign = campaigns.find(id).filter(found -> !found.anonymous()).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.MANAGE_SURVEYS, campaign.structure().value());
        return campaign;
    }

    private static ModelAndView home(Campaign campaign) {
        return new ModelAndView("redirect:" + ImportView.home(campaign));
    }
}
