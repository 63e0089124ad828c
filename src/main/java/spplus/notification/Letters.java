package spplus.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.account.Agents;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;
import spplus.survey.SurveyLetters;

/** Writes mails: what happened, one thing to do, why one receives it and how to stop. */
@Component
class Letters {

    private final Texts texts;
    private final PlatformSettings platform;
    private final Agents agents;
    private final Outbox outbox;

    Letters(Texts texts, PlatformSettings platform, Agents agents, Outbox outbox) {
        this.texts = texts;
        this.platform = platform;
        this.agents = agents;
        this.outbox = outbox;
    }

    /**
     * Writes to an author; what they may do is on their private page.
     *
     * @param arguments what the words of this kind of mail need, after the reference and the private address
     */
    void toAuthor(MailKind kind, String told, Reader author, String reference, @Nullable Object... arguments) {
        var words = texts.in(author.language());
        var address = absolute(author.path(), author.language());
        var all = new Object[arguments.length + 2];
        all[0] = reference;
        all[1] = address;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        var text = words.t(kind.key("text"), all) + words.t("notification.mail.author-foot", address);
        outbox.put(kind, told, new Mail(author.email(), words.t(kind.key("subject"), all), text));
    }

    /** Writes to somebody who lived the same. */
    void toFollower(MailKind kind, String told, Reader follower, @Nullable Object... arguments) {
        var words = texts.in(follower.language());
        var stop = absolute(follower.path(), follower.language());
        var text = words.t(kind.key("text"), arguments) + words.t("notification.mail.follower-foot", stop);
        outbox.put(kind, told, new Mail(follower.email(), words.t(kind.key("subject"), arguments), text));
    }

    /**
     * Writes to somebody who follows a search.
     *
     * @param arguments what the words of this kind of mail need, after what is followed and the address of the page
     *     where one changes or stops it
     */
    void toSubscriber(MailKind kind, String told, Reader subscriber, String what, @Nullable Object... arguments) {
        var words = texts.in(subscriber.language());
        var address = absolute(subscriber.path(), subscriber.language());
        var all = new Object[arguments.length + 2];
        all[0] = what;
        all[1] = address;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        var text = words.t(kind.key("text"), all) + words.t("notification.mail.subscriber-foot", address);
        var stop = platform.absolute(subscriber.path() + "/arreter");
        outbox.put(kind, told, new Mail(subscriber.email(), words.t(kind.key("subject"), all), text, stop));
    }

    /** Writes to somebody invited to a survey, whose address a service gave. */
    void toInvited(MailKind kind, String told, SurveyLetters.Letter letter, @Nullable Object... arguments) {
        var words = texts.in(letter.language());
        var foot = words.t("notification.mail.survey-foot", absolute(letter.stop(), letter.language()));
        var stop = platform.absolute(letter.stop() + "/arreter");
        outbox.put(
                kind,
                told,
                new Mail(
                        letter.email(),
                        words.t(kind.key("subject"), arguments),
                        words.t(kind.key("text"), arguments) + foot,
                        stop));
    }

    /**
     * Writes to an agent, if the account is still open.
     *
     * @param arguments what the words of this kind of mail need, after the agent's name
     */
    void toAgent(MailKind kind, String told, UUID agent, @Nullable Object... arguments) {
        agents.contact(agent).ifPresent(contact -> write(kind, told, contact, arguments));
    }

    /** The same of something the agent asked to be told, which a link stops. */
    void toAgentWhoAsked(MailKind kind, String told, UUID agent, String stop, @Nullable Object... arguments) {
        agents.contact(agent).ifPresent(contact -> {
            var text = texts.t(kind.key("text"), arguments)
                    + texts.t("notification.mail.survey-watch-foot", platform.absolute(stop));
            outbox.put(
                    kind,
                    told,
                    new Mail(
                            contact.email(),
                            texts.t(kind.key("subject"), arguments),
                            text,
                            platform.absolute(stop + "/arreter")));
        });
    }

    /** The same of something that one press stops. @param stop path of the page that asks; with {@code /arreter}, it does */
    void toAgentUntilStopped(MailKind kind, String told, UUID agent, String stop, @Nullable Object... arguments) {
        agents.contact(agent).ifPresent(contact -> {
            var all = withName(contact, arguments);
            var foot = texts.t("notification.mail.agent-foot", platform.absolute("/espace"));
            outbox.put(
                    kind,
                    told,
                    new Mail(
                            contact.email(),
                            texts.t(kind.key("subject"), all),
                            texts.t(kind.key("text"), all) + foot,
                            platform.absolute(stop + "/arreter")));
        });
    }

    private static @Nullable Object[] withName(Agents.Contact contact, @Nullable Object... arguments) {
        var all = new @Nullable Object[arguments.length + 1];
        all[0] = contact.name();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    private void write(MailKind kind, String told, Agents.Contact contact, @Nullable Object... arguments) {
        var all = withName(contact, arguments);
        var text =
                texts.t(kind.key("text"), all) + texts.t("notification.mail.agent-foot", platform.absolute("/espace"));
        outbox.put(kind, told, new Mail(contact.email(), texts.t(kind.key("subject"), all), text));
    }

    String absolute(String path) {
        return platform.absolute(path);
    }

    /** An address that opens in that language, whatever the browser read before. */
    String absolute(String path, String language) {
        if (language.equals(Texts.HOUSE)) {
            return platform.absolute(path);
        }
        var cut = path.indexOf('#') < 0 ? path.length() : path.indexOf('#');
        var asked = path.substring(0, cut).contains("?") ? "&langue=" : "?langue=";
        return platform.absolute(path.substring(0, cut) + asked + language + path.substring(cut));
    }
}
