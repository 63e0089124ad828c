package spplus.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Permission;

/** Shows operators whether mails leave, without showing them what mails say. */
@Controller
@Access(Permission.OPERATE)
class OutboxController {

    private final MailRepository mails;

    OutboxController(MailRepository mails) {
        this.mails = mails;
    }

    @GetMapping("/espace/courriels")
    String list(@RequestParam(name = "avant", required = false) @Nullable UUID before, Model model) {
        var page = mails.newest(before);
        var lines = page.items().stream()
                .map(kept -> new OutboxPages.Line(
                        kept.id(), words(kept), kept.state(), kept.createdAt(), kept.attempts(), null, null))
                .toList();
        model.addAttribute("view", new OutboxPages.Listing(lines, mails.counts(), page.next()));
        return "notification/outbox";
    }

    @PostMapping("/espace/courriels/relance")
    String retry(RedirectAttributes flash) {
        flash.addFlashAttribute("retried", mails.retryFailed());
        return "redirect:/espace/courriels";
    }

    private static String words(MailRepository.Kept kept) {
        return kept.kind().key("name");
    }
}
