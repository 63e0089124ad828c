package spplus.notification;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.access.Permission;
import spplus.core.CheckedCode;
import spplus.directory.Directory;
import spplus.entry.ButtonSeenElsewhere;
import spplus.entry.ButtonSilent;
import spplus.entry.Buttons;
import spplus.platform.Texts;
import spplus.platform.WrittenDates;

/** Tells those who look after a structure what becomes of its buttons. */
@Component
class ButtonNotices {

    private final Responders responders;
    private final Directory directory;
    private final Buttons buttons;
    private final Letters letters;
    private final Texts texts;

    ButtonNotices(Responders responders, Directory directory, Buttons buttons, Letters letters, Texts texts) {
        this.responders = responders;
        this.directory = directory;
        this.buttons = buttons;
        this.letters = letters;
        this.texts = texts;
    }

    @ApplicationModuleListener
    void on(ButtonSilent event) {
        tell(
                event.button(),
                MailKind.BUTTON_SILENT,
                "silent:" + event.button() + ":" + event.since(),
                WrittenDates.day(texts, event.since()));
    }

    @ApplicationModuleListener
    void on(ButtonSeenElsewhere event) {
        tell(
                event.button(),
                MailKind.BUTTON_ELSEWHERE,
                "elsewhere:" + event.button() + ":" + event.origin(),
                event.origin());
    }

    private void tell(CheckedCode code, MailKind kind, String told, String what) {
        buttons.find(code).ifPresent(button -> {
            for (var agent : responders.nearest(Permission.MANAGE_STRUCTURE, button.structure())) {
                letters.toAgent(
                        kind,
                        told + ":" + agent,
                        agent,
                        button.name(),
                        directory.name(button.structure()),
                        what,
                        letters.absolute("/espace/entrees/boutons/" + code.value()));
            }
        });
    }
}
