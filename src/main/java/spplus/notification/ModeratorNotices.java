package spplus.notification;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.experience.AlertRaised;

/** Tells moderators that somebody may need help; the mail leads to the case and repeats none of its words. */
@Component
class ModeratorNotices {

    private final Letters letters;

    ModeratorNotices(Letters letters) {
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(AlertRaised event) {
        var kind = event.round() == 1 ? MailKind.ALERT : MailKind.ALERT_REMINDER;
        for (var moderator : event.moderators()) {
            letters.toAgent(
                    kind,
                    "alert:%s:%d:%s".formatted(event.id(), event.round(), moderator),
                    moderator,
                    letters.absolute("/espace/moderation/" + event.id()));
        }
    }
}
