package spplus.account.password;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.account.Role;
import spplus.account.domain.Assignments;
import spplus.account.domain.Links;
import spplus.account.domain.Links.Purpose;
import spplus.platform.Console;
import spplus.platform.DemoTerritory;
import spplus.platform.Texts;

/** At start, prints the link that makes the first administrator of a site that has none; never with the fictional territory. */
@Component
@ConditionalOnWebApplication
class FirstAdministratorLink {

    private final Assignments assignments;
    private final Links links;
    private final DemoTerritory territory;
    private final Texts texts;
    private final Clock clock;

    FirstAdministratorLink(Assignments assignments, Links links, DemoTerritory territory, Texts texts, Clock clock) {
        this.assignments = assignments;
        this.links = links;
        this.territory = territory;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void print() {
        if (!territory.isShown() && !assignments.anyHolds(Role.ADMINISTRATOR, LocalDate.now(clock))) {
            print(new Console(System.out, System.err));
        }
    }

    /** The same link as long as it is good, so that several nodes starting together print the same one. */
    private void print(Console console) {
        if (links.address(null, Purpose.FIRST_ADMINISTRATOR).isEmpty()) {
            links.renew(null, Purpose.FIRST_ADMINISTRATOR);
        }
        console.say("%s", texts.t("account.first.start"));
        links.address(null, Purpose.FIRST_ADMINISTRATOR).ifPresent(address -> console.say("  %s", address));
    }
}
