package spplus.experience.sharing;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Quarantine;
import spplus.experience.sharing.DraftDesk.DraftGone;
import spplus.experience.sharing.SharingPages.DonePage;
import spplus.platform.PlatformSettings;

/** The page that says that it is done, the same however many times it was sent. */
@Controller
@Access(Permission.EVERYONE)
class DoneController {

    private final DraftRepository drafts;
    private final ExperienceStore store;
    private final AuthorContacts contacts;
    private final Quarantine quarantine;
    private final PlatformSettings platform;

    DoneController(
            DraftRepository drafts,
            ExperienceStore store,
            AuthorContacts contacts,
            Quarantine quarantine,
            PlatformSettings platform) {
        this.drafts = drafts;
        this.store = store;
        this.contacts = contacts;
        this.quarantine = quarantine;
        this.platform = platform;
    }

    @GetMapping("/partager/{secret}/merci")
    ModelAndView done(@PathVariable String secret) {
        var draft = drafts.find(secret).orElseThrow(DraftGone::new);
        if (!draft.isSent()) {
            return Frames.to(Stage.firstMissing(draft.content()).of(draft));
        }
        var id = draft.experience();
        var experience = store.find(id).orElseThrow(DraftGone::new);
        var followUp = contacts.followUpPath(id).orElseThrow(DraftGone::new);
        if (draft.correction()) {
            return Frames.to(followUp);
        }
        var shown = new DonePage(
                experience.reference().value(),
                platform.absolute(followUp),
                followUp,
                contacts.email(id).isPresent());
        return new ModelAndView("experience/sharing/done")
                .addObject("shown", shown)
                .addObject("helplines", quarantine.tellsOfNeed(id));
    }
}
