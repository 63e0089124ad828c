package spplus.notification;

import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.experience.DigestDue;
import spplus.experience.SubscriptionAsked;
import spplus.experience.SubscriptionEnding;
import spplus.experience.Subscriptions;
import spplus.experience.Subscriptions.Digest;
import spplus.experience.Subscriptions.Item;
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
                digest.items().stream().map(item -> named(item, language)).collect(Collectors.joining("\n\n")),
                letters.absolute(digest.all()),
                WrittenDates.day(texts.in(language), event.from()));
    }

    private void tell(MailKind kind, String told, UUID subscription) {
        subscriptions
                .find(subscription)
                .ifPresent(kept -> letters.toSubscriber(
                        kind, told, Reader.of(kept), kept.what(), kept.daily() ? "daily" : "weekly"));
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
