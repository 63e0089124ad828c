package spplus.entry.button;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.core.CheckedCode;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.entry.domain.Button;
import spplus.entry.domain.ButtonStore;

/** Makes, retires and shows again the buttons of a structure, and says on which sites they are. */
@Service
@Transactional
class ButtonDesk {

    /** Buttons one structure may have, retired ones included. */
    static final int MOST = 100;

    /** Sites one structure may name. */
    static final int MOST_SITES = 50;

    private final ButtonStore store;
    private final SiteRepository sites;
    private final Perimeter perimeter;
    private final AuditTrail audit;
    private final Clock clock;

    ButtonDesk(ButtonStore store, SiteRepository sites, Perimeter perimeter, AuditTrail audit, Clock clock) {
        this.store = store;
        this.sites = sites;
        this.perimeter = perimeter;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws TooManyButtons when the structure has {@link #MOST} */
    Button create(Actor actor, Structure structure, ButtonForm form) {
        if (store.count(structure.code()) >= MOST) {
            throw new TooManyButtons();
        }
        while (true) {
            var button = form.button(CheckedCode.random(), structure.code(), clock.instant());
            if (store.add(button, LocalDate.now(clock))) {
                audit.record(entry(actor, "entry.button-made", button));
                return button;
            }
        }
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is of a structure of the agent's */
    Button find(Actor actor, String code) {
        var button = CheckedCode.read(code).flatMap(store::find).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, button.structure().value());
        return button;
    }

    Button retire(Actor actor, String code) {
        var button = find(actor, code);
        if (button.isActive()) {
            store.retire(button.code(), clock.instant());
            audit.record(entry(actor, "entry.button-retired", button));
        }
        return button;
    }

    Button restore(Actor actor, String code) {
        var button = find(actor, code);
        if (!button.isActive()) {
            store.restore(button.code(), LocalDate.now(clock));
            audit.record(entry(actor, "entry.button-restored", button));
        }
        return button;
    }

    void name(Actor actor, Structure structure, List<String> origins) {
        sites.replace(structure.code(), origins, clock.instant());
        var code = structure.code().value();
        audit.record(AuditEntry.by(actor, "entry.sites-named")
                .on("structure", code)
                .about(List.of(code))
                .fact("sites", origins.size()));
    }

    private static AuditEntry entry(Actor actor, String action, Button button) {
        return AuditEntry.by(actor, action)
                .on("button", button.code())
                .about(List.of(button.structure().value()));
    }

    /** The structure has as many as it may. */
    static class TooManyButtons extends RuntimeException {}
}
