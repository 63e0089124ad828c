package spplus.notification;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.account.Agents;
import spplus.experience.AlertRaised;

/** Tells moderators that somebody may need help; the mail leads to the case and repeats none of its words. */
@Component
class ModeratorNotices {

    private final Agents agents;
    private final Letters letters;

    ModeratorNotices(Agents agents, Letters letters) {
        this.agents = agents;
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(AlertRaised event) {
        var kind = event.round() == 1 ? MailKind.ALERT : MailKind.ALERT_REMINDER;
        for (var moderator : event.moderators()) {
            agents.contact(moderator)
                    .ifPresent(contact -> letters.toAgent(
                            kind,
                            "alert:%s:%d:%s".formatted(event.id(), event.round(), moderator),
                            contact.name(),
                            contact.email(),
                            letters.absolute("/espace/moderation/" + event.id())));
        }
    }
}
