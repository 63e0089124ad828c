package spplus.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.platform.DemoTerritory;
import spplus.platform.Ids;

@IntegrationTest
class OutboxTests {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailSettings settings;

    @Autowired
    DemoTerritory territory;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MailRepository mails;

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void deliversWhatWaitsOnceToARealServer() throws Exception {
        var address = "usager-" + Ids.next() + "@exemple.fr";
        outbox.put(MailKind.SHARED, "test:" + address, new Mail(address, "Reçu", "Bonjour, é à ç."));
        outbox.put(MailKind.SHARED, "test:" + address, new Mail(address, "Reçu", "Une seconde fois."));

        postman(server, Clock.systemUTC()).deliverAll();
        postman(server, Clock.systemUTC()).deliverAll();

        var received = received(address);
        assertThat(received).hasSize(1);
        assertThat(GreenMailUtil.getBody(received.getFirst())).contains("Bonjour");
    }

    @Test
    void keepsTryingWhenTheServerIsDown() {
        var address = "usager-" + Ids.next() + "@exemple.fr";
        outbox.put(MailKind.SHARED, "test:" + address, new Mail(address, "Reçu", "Bonjour."));
        int port = server.getSmtp().getPort();
        server.stop();

        postman(port, Clock.systemUTC()).deliverAll();
        assertThat(state("test:" + address)).isEqualTo("WAITING");

        server.start();
        postman(server, Clock.offset(Clock.systemUTC(), Duration.ofHours(7))).deliverAll();
        assertThat(received(address)).hasSize(1);
    }

    @Test
    void sealsWhatMailsSayAndForgetsItInTheEnd() {
        var address = "usager-" + Ids.next() + "@exemple.fr";
        outbox.put(MailKind.SHARED, "test:" + address, new Mail(address, "Secret", "Mot que nul ne lit."));
        assertThat(jdbc.sql("select encode(sealed, 'escape') from notification.mail where told = ?")
                        .param("test:" + address)
                        .query(String.class)
                        .single())
                .doesNotContain("Secret")
                .doesNotContain("exemple.fr");

        postman(server, Clock.systemUTC()).deliverAll();
        outbox.forgetSentBefore(Clock.systemUTC().instant().plusSeconds(60));

        assertThat(jdbc.sql("select sealed is null from notification.mail where told = ?")
                        .param("test:" + address)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private List<Message> received(String address) {
        return Arrays.stream((Message[]) server.getReceivedMessages())
                .filter(message -> recipients(message).contains(address))
                .toList();
    }

    private static String recipients(Message message) {
        try {
            return Arrays.toString(message.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String state(String told) {
        return jdbc.sql("select state from notification.mail where told = ?")
                .param(told)
                .query(String.class)
                .single();
    }

    private Postman postman(GreenMail to, Clock clock) {
        return postman(to.getSmtp().getPort(), clock);
    }

    private Postman postman(int port, Clock clock) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        var beans = new StaticListableBeanFactory();
        beans.addBean("mailSender", sender);
        return new Postman(
                jdbc, outbox, beans.getBeanProvider(JavaMailSender.class), settings, territory, transactions, clock);
    }
}
