package spplus.survey.campaign;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import spplus.core.CheckedCode;
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.survey.KnownButtons;
import spplus.survey.SurveySettings;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.DoorKind;

/** Whom a campaign reaches: its doors, the people it writes to, and how many its structure served. */
@Controller
@Access(Permission.MANAGE_SURVEYS)
@RequestMapping(CampaignView.ADDRESS + "/campagnes/{id}")
class AudienceController {

    private static final int LONGEST_NOTE = 300;

    private final CampaignDesk desk;
    private final InvitationDesk invitations;
    private final CampaignView view;
    private final KnownButtons buttons;
    private final Directory directory;
    private final SurveySettings settings;
    private final Texts texts;
    private final Clock clock;

    AudienceController(
            CampaignDesk desk,
            InvitationDesk invitations,
            CampaignView view,
            KnownButtons buttons,
            Directory directory,
            SurveySettings settings,
            Texts texts,
            Clock clock) {
        this.desk = desk;
        this.invitations = invitations;
        this.view = view;
        this.buttons = buttons;
        this.directory = directory;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** The code of a place or of a button of the structure, or of one below it. */
    @PostMapping("/portes")
    ModelAndView attach(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "code", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var campaign = desk.find(actor, id);
        var kind = kind(campaign, typed);
        if (kind == null || campaign.invitedOnly()) {
            return refused(campaign, "code", campaign.invitedOnly() ? "door-invited" : "door");
        }
        desk.attach(actor, campaign, kind, CheckedCode.read(typed).orElseThrow().value());
        return CampaignController.said("door", id, flash);
    }

    @PostMapping("/portes/{code}/retirer")
    ModelAndView detach(Actor actor, @PathVariable UUID id, @PathVariable String code, RedirectAttributes flash) {
        var campaign = desk.find(actor, id);
        var door = CheckedCode.read(code).orElseThrow(Perimeter::notThere);
        for (var kind : DoorKind.values()) {
            desk.detach(actor, campaign, kind, door.value());
        }
        return CampaignController.said("door-left", id, flash);
    }

    /** An empty volume is « non communiqué », said as such. */
    @PostMapping("/servis")
    ModelAndView say(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "mois", defaultValue = "") String month,
            @RequestParam(name = "volume", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var campaign = desk.find(actor, id);
        var first = first(month);
        var volume = typed.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (first == null || first.isAfter(LocalDate.now(clock)) || !volume.matches("\\d{0,10}")) {
            return refused(campaign, "volume", "served");
        }
        desk.say(actor, campaign, first, volume.isEmpty() ? null : Long.valueOf(volume));
        return CampaignController.said("served", id, flash);
    }

    @PostMapping("/contacts")
    ModelAndView take(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "base", defaultValue = "") String basis,
            @RequestParam(name = "precision", defaultValue = "") String typed,
            RedirectAttributes flash)
            throws IOException {
        var campaign = desk.find(actor, id);
        var consent = Arrays.stream(Consent.values())
                .filter(known -> known.name().equals(basis))
                .findFirst();
        var note = WrittenText.line(typed);
        if (consent.isEmpty() || note.isEmpty() || note.length() > LONGEST_NOTE) {
            return refused(campaign, consent.isEmpty() ? "base" : "precision", "consent");
        }
        if (campaign.state(LocalDate.now(clock)) == Campaign.State.CLOSED) {
            return refused(campaign, "fichier", "closed");
        }
        if (file == null || file.isEmpty()) {
            return refused(campaign, "fichier", "file.empty");
        }
        try {
            var contacts = ContactFile.read(file.getBytes(), settings.contacts(), texts.languages());
            int invited = invitations.take(actor, campaign, contacts, consent.get(), note);
            flash.addFlashAttribute(
                    "imported",
                    texts.t(
                            "survey.campaign.imported",
                            contacts.lines(),
                            invited,
                            contacts.wrong().size()));
            return CampaignController.said("imported", id, flash);
        } catch (ContactFile.BadFile e) {
            return refused(campaign, "fichier", "file." + e.reason());
        }
    }

    private ModelAndView refused(Campaign campaign, String field, String problem) {
        return new ModelAndView("survey/campaign/sheet", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("shown", view.sheet(campaign, view.trouble(field, problem, settings.contacts())));
    }

    private @Nullable DoorKind kind(Campaign campaign, String typed) {
        if (view.place(campaign, typed).isPresent()) {
            return DoorKind.LOCATION;
        }
        return CheckedCode.read(typed)
                .flatMap(buttons::structureOf)
                .filter(structure -> isBelow(campaign, structure))
                .map(_ -> DoorKind.BUTTON)
                .orElse(null);
    }

    private boolean isBelow(Campaign campaign, StructureCode structure) {
        return directory.lineage(structure).contains(campaign.structure().value());
    }

    private static @Nullable LocalDate first(String month) {
        try {
            return YearMonth.parse(month).atDay(1);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
