package spplus.notification;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.experience.DigestDue;
import spplus.experience.SubscriptionAsked;
import spplus.experience.SubscriptionEnding;
import spplus.experience.Subscriptions;
import spplus.experience.Subscriptions.Digest;
import spplus.experience.Subscriptions.Item;
import spplus.experience.Subscriptions.Move;
import spplus.platform.Texts;
import spplus.platform.WrittenDates;

/** Writes to those who follow a structure, a search or a theme; one that was stopped meanwhile is left alone. */
@Component
class SubscriptionNotices {

    private final Subscriptions subscriptions;
    private final Letters letters;
    private final Texts texts;

    SubscriptionNotices(Subscriptions subscriptions, Letters letters, Texts texts) {
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.texts = texts;
    }

    @ApplicationModuleListener
    void on(SubscriptionAsked event) {
        tell(MailKind.SUBSCRIPTION_ASKED, "subscription:" + event.ask(), event.subscription());
    }

    @ApplicationModuleListener
    void on(SubscriptionEnding event) {
        subscriptions
                .find(event.subscription())
                .ifPresent(kept -> letters.toSubscriber(
                        MailKind.SUBSCRIPTION_ENDING,
                        "subscription-end:" + event.subscription() + ":" + kept.endsOn(),
                        Reader.of(kept),
                        kept.what(),
                        WrittenDates.day(texts.in(kept.language()), kept.endsOn())));
    }

    @ApplicationModuleListener
    void on(DigestDue event) {
        subscriptions
                .digest(event.subscription(), event.from(), event.until())
                .ifPresent(digest -> tell(event, digest, digest.subscription().language()));
    }

    private void tell(DigestDue event, Digest digest, String language) {
        letters.toSubscriber(
                MailKind.SUBSCRIPTION_DIGEST,
                "digest:" + event.subscription() + ":" + event.until(),
                Reader.of(digest.subscription()),
                digest.subscription().what(),
                digest.total(),
                parts(event, digest, language),
                letters.absolute(digest.all(), language),
                digest.moved());
    }

    /** What was published, then what services did; a part with nothing in it is left out. */
    private String parts(DigestDue event, Digest digest, String language) {
        var day = WrittenDates.day(texts.in(language), event.from());
        var published = part(
                "published",
                digest.total(),
                day,
                language,
                digest.items().stream().map(item -> named(item, language)));
        var moved = part(
                "moved", digest.moved(), day, language, digest.moves().stream().map(move -> named(move, language)));
        return Stream.of(published, moved).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private String part(String name, long total, String day, String language, Stream<String> lines) {
        var named = lines.collect(Collectors.joining("\n\n"));
        var heading = texts.in(language).t("notification.mail.subscription-digest." + name, total, day);
        return named.isEmpty() ? "" : heading + "\n\n" + named;
    }

    private void tell(MailKind kind, String told, UUID subscription) {
        subscriptions
                .find(subscription)
                .ifPresent(kept -> letters.toSubscriber(
                        kind, told, Reader.of(kept), kept.what(), kept.daily() ? "daily" : "weekly"));
    }

    private String named(Move move, String language) {
        return texts.in(language)
                .t(
                        "notification.mail.subscription-digest.move",
                        move.title(),
                        move.service(),
                        move.change() == null ? "" : move.change(),
                        move.change() == null ? "reply" : "change",
                        letters.absolute(move.path(), language));
    }

    private String named(Item item, String language) {
        return texts.in(language)
                .t(
                        "notification.mail.subscription-digest.item",
                        item.title(),
                        item.services(),
                        item.services().isEmpty() ? "none" : "some",
                        letters.absolute(item.path(), language));
    }
}
