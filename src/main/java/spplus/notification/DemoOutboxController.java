package spplus.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.platform.DemoTerritory;

/** In demonstration only: everybody's mails, so that one person can play all of them. */
@Controller
@ConditionalOnProperty(name = "spplus.demo", havingValue = "true")
@Access(Permission.EVERYONE)
class DemoOutboxController {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final MailRepository mails;
    private final DemoTerritory territory;

    DemoOutboxController(MailRepository mails, DemoTerritory territory) {
        this.mails = mails;
        this.territory = territory;
    }

    @GetMapping("/boite-d-envoi")
    String list(@RequestParam(name = "avant", required = false) @Nullable UUID before, Model model) {
        requireFiction();
        var page = mails.newest(before);
        var lines = page.items().stream().map(DemoOutboxController::line).toList();
        model.addAttribute("view", new OutboxPages.Listing(lines, mails.counts(), page.next()));
        return "notification/demo-outbox";
    }

    @GetMapping("/boite-d-envoi/{id}")
    String read(@PathVariable UUID id, Model model) {
        requireFiction();
        var kept = mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var mail = kept.mail();
        if (mail == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute(
                "view", new OutboxPages.Letter(mail.to(), mail.subject(), parts(mail.text()), kept.createdAt()));
        return "notification/demo-letter";
    }

    /** Mails to real people are nobody else's. */
    private void requireFiction() {
        if (!territory.isShown()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static OutboxPages.Line line(MailRepository.Kept kept) {
        var mail = kept.mail();
        return new OutboxPages.Line(
                kept.id(),
                kept.kind().key("name"),
                kept.state(),
                kept.createdAt(),
                kept.attempts(),
                mail == null ? null : mail.to(),
                mail == null ? null : mail.subject());
    }

    private static List<OutboxPages.Part> parts(String text) {
        var parts = new ArrayList<OutboxPages.Part>();
        var address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            parts.add(new OutboxPages.Part(text.substring(end, address.start()), false));
            parts.add(new OutboxPages.Part(address.group(), true));
            end = address.end();
        }
        parts.add(new OutboxPages.Part(text.substring(end), false));
        return parts;
    }
}
