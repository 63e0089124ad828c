package spplus.notification;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.DemoTerritory;
import spplus.platform.Texts;

/** At start, tells the operator of a real site without a mail server that mails wait in the house. */
@Component
@ConditionalOnWebApplication
class KeptMails {

    private final ObjectProvider<JavaMailSender> server;
    private final DemoTerritory territory;
    private final Texts texts;

    KeptMails(ObjectProvider<JavaMailSender> server, DemoTerritory territory, Texts texts) {
        this.server = server;
        this.territory = territory;
        this.texts = texts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        tell(new Console(System.out, System.err));
    }

    void tell(Console console) {
        if (!territory.isShown() && server.getIfAvailable() == null) {
            console.say("%s", texts.t("notification.kept"));
        }
    }
}
