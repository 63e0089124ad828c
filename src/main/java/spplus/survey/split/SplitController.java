package spplus.survey.split;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.platform.Texts;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.split.SplitDesk.NothingToMove;
import spplus.survey.split.SplitPages.Seen;
import spplus.survey.split.SplitPages.Trouble;

/** « Quelles démarches chaque bouton mêle-t-il ? » */
@Controller
@Access(Permission.MANAGE_SURVEYS)
@RequestMapping("/espace/enquetes/campagnes/{id}/boutons")
class SplitController {

    private static final int COMPARED = 20;
    private static final int SUGGESTED = 5;

    private final SplitDesk desk;
    private final SplitView view;
    private final CampaignStore campaigns;
    private final Perimeter perimeter;
    private final Directory directory;
    private final Texts texts;

    SplitController(
            SplitDesk desk,
            SplitView view,
            CampaignStore campaigns,
            Perimeter perimeter,
            Directory directory,
            Texts texts) {
        this.desk = desk;
        this.view = view;
        this.campaigns = campaigns;
        this.perimeter = perimeter;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return page(find(actor, id), null);
    }

    @PostMapping("/deplacer")
    ModelAndView move(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "d-ou") String from,
            @RequestParam(name = "demarche", defaultValue = "") String typed,
            @RequestParam(name = "service", defaultValue = "") String structure,
            RedirectAttributes flash) {
        var campaign = find(actor, id);
        var seen = seen(campaign, from);
        var known = directory.procedures(typed.strip(), COMPARED);
        var procedure = typed.isBlank()
                ? ""
                : known.stream()
                        .filter(typed.strip()::equalsIgnoreCase)
                        .findFirst()
                        .orElse(null);
        if (procedure == null) {
            var near = String.join(", ", known.stream().limit(SUGGESTED).toList());
            return refused(campaign, seen, typed, structure, "demarche", "procedure", suggestion(near));
        }
        if (view.targets(campaign).stream()
                .noneMatch(target -> target.code().value().equals(structure))) {
            return refused(campaign, seen, typed, structure, "service", "structure", "");
        }
        if (procedure.equals(seen.procedure()) && structure.equals(seen.structure())) {
            return refused(campaign, seen, typed, structure, "demarche", "same", "");
        }
        try {
            int sheets = desk.move(actor, campaign, seen, procedure, structure);
            flash.addFlashAttribute("done", texts.t("survey.split.said.moved", sheets));
        } catch (NothingToMove _) {
            return refused(campaign, seen, typed, structure, "demarche", "nothing", "");
        }
        return back(id);
    }

    @PostMapping("/remettre")
    ModelAndView undo(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "mouvement") UUID move, RedirectAttributes flash) {
        int sheets = desk.undo(actor, find(actor, id), move);
        flash.addFlashAttribute("done", texts.t("survey.split.said.undone", sheets));
        return back(id);
    }

    private String suggestion(String near) {
        return near.isEmpty() ? "" : texts.t("survey.split.problem.suggestions", near);
    }

    private ModelAndView refused(
            Campaign campaign,
            Seen seen,
            String procedure,
            String structure,
            String field,
            String problem,
            String detail) {
        var words = texts.t("survey.split.problem." + problem, detail).strip();
        return page(campaign, new Trouble(seen.key(), procedure, structure, field, words));
    }

    private ModelAndView page(Campaign campaign, @Nullable Trouble trouble) {
        return new ModelAndView(
                        "survey/split/board", trouble == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("shown", view.board(campaign, trouble));
    }

    private Seen seen(Campaign campaign, String key) {
        return view.board(campaign, null).buttons().stream()
                .flatMap(button -> button.seen().stream())
                .filter(seen -> seen.key().equals(key))
                .findFirst()
                .orElseThrow(Perimeter::notThere);
    }

    /** An anonymous one keeps nothing of how people came. */
    private Campaign find(Actor actor, UUID id) {
        var campaign = campaigns.find(id).filter(found -> !found.anonymous()).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.MANAGE_SURVEYS, campaign.structure().value());
        return campaign;
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/espace/enquetes/campagnes/" + id + "/boutons");
    }
}
