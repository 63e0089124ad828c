package spplus.experience.followup;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.FollowUpLinks;
import spplus.experience.sharing.Fields;

/** Opens a link that was sent, or changes the one in use. */
@Controller
@RequestMapping("/suivi/{secret:[A-Za-z0-9_-]{32}}")
@Access(Permission.EVERYONE)
class LinkController {

    private final FollowUpLinks links;
    private final AuthorContacts contacts;
    private final FollowUpDesk desk;

    LinkController(FollowUpLinks links, AuthorContacts contacts, FollowUpDesk desk) {
        this.links = links;
        this.contacts = contacts;
        this.desk = desk;
    }

    /** A press, never a mere reading: mail scanners read every link. */
    @PostMapping("/ouvrir")
    String open(@PathVariable String secret) {
        return "redirect:" + links.open(secret).orElseThrow(LinkController::missing);
    }

    @PostMapping("/lien")
    String replace(@PathVariable String secret, @RequestParam MultiValueMap<String, String> sent) {
        Fields.of(sent);
        var id = contacts.bySecret(secret).orElseThrow(LinkController::missing);
        return "redirect:" + desk.replaceLink(id) + "?lien=nouveau#lien";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
