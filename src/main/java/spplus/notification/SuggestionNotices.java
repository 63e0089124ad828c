package spplus.notification;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.verbatim.SuggestionAnswered;

/** Tells agents that what they suggested was answered: the words stay on the page. */
@Component
class SuggestionNotices {

    private final Letters letters;

    SuggestionNotices(Letters letters) {
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(SuggestionAnswered event) {
        letters.toAgent(
                MailKind.SUGGESTION_ANSWERED,
                "suggestion:%s:%d".formatted(event.id(), event.version()),
                event.author(),
                letters.absolute("/espace/idees/" + event.id()));
    }
}
