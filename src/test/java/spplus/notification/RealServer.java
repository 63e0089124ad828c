package spplus.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that really receives. */
final class RealServer {

    private RealServer() {}

    /** The last mail to an address, as the server received it from a round of the postman. */
    static MimeMessage delivered(String address, Consumer<ObjectProvider<JavaMailSender>> round) {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            sender.setDefaultEncoding("UTF-8");
            var beans = new StaticListableBeanFactory();
            beans.addBean("mailSender", sender);
            round.accept(beans.getBeanProvider(JavaMailSender.class));
            return Arrays.stream(server.getReceivedMessages())
                    .filter(message -> isTo(message, address))
                    .reduce((_, last) -> last)
                    .orElseThrow(() -> new AssertionError("no mail for " + address));
        } finally {
            server.stop();
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.toString(message.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
