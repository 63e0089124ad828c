package spplus.account.domain;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;

/** At start in demo mode, once everything is loaded, prints where to go and with which accounts. */
@Component
@ConditionalOnWebApplication
class DemoAnnouncement {

    private static final int MOST_PRINTED = 12;

    private final AgentRegister agents;
    private final DemoPassword password;
    private final PlatformSettings settings;
    private final Texts texts;

    DemoAnnouncement(AgentRegister agents, DemoPassword password, PlatformSettings settings, Texts texts) {
        this.agents = agents;
        this.password = password;
        this.settings = settings;
        this.texts = texts;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        if (password.isShown()) {
            print(new Console(System.out, System.err));
        }
    }

    void print(Console console) {
        var accounts = agents.demo();
        console.say("%s", texts.t("account.demo.start", settings.absolute("/")));
        if (!accounts.isEmpty()) {
            console.say("%s", texts.t("account.demo.start.accounts", settings.absolute("/connexion"), password.text()));
            accounts.stream()
                    .limit(MOST_PRINTED)
                    .forEach(account -> console.say("  %-44s %s", account.email(), account.name()));
        }
    }
}
