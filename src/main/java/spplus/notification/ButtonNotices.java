package spplus.notification;

import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.access.Permission;
import spplus.account.Agents;
import spplus.core.CheckedCode;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.entry.ButtonSeenElsewhere;
import spplus.entry.ButtonSilent;
import spplus.entry.Buttons;

/** Tells those who look after a structure what becomes of its buttons. */
@Component
class ButtonNotices {

    private final Agents agents;
    private final Directory directory;
    private final Buttons buttons;
    private final Letters letters;

    ButtonNotices(Agents agents, Directory directory, Buttons buttons, Letters letters) {
        this.agents = agents;
        this.directory = directory;
        this.buttons = buttons;
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(ButtonSilent event) {
        tell(
                event.button(),
                MailKind.BUTTON_SILENT,
                "silent:" + event.button() + ":" + event.since(),
                "%td/%<tm/%<tY".formatted(event.since()));
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
            var structure = directory
                    .find(button.structure())
                    .map(found -> found.name())
                    .orElse(button.structure().value());
            var address = letters.absolute("/espace/entrees/boutons/" + code.value());
            for (var agent : nearestManagers(button.structure())) {
                agents.contact(agent)
                        .ifPresent(contact -> letters.toAgent(
                                kind,
                                told + ":" + agent,
                                contact.name(),
                                contact.email(),
                                button.name(),
                                structure,
                                what,
                                address));
            }
        });
    }

    /** Those who look after the structure itself or, where there is nobody, after the nearest one above it. */
    private List<UUID> nearestManagers(StructureCode structure) {
        for (var level : directory.lineage(structure)) {
            var holders = agents.holding(Permission.MANAGE_STRUCTURE, List.of(level));
            if (!holders.isEmpty()) {
                return holders;
            }
        }
        return List.of();
    }
}
