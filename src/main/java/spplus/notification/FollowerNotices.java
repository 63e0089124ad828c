package spplus.notification;

import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.experience.Experiences;
import spplus.experience.ReplyPublished;
import spplus.experience.State;
import spplus.platform.SecretBox;

/** Tells those who lived the same that somebody replied, once a reply and an address. */
@Component
class FollowerNotices {

    private static final String PURPOSE = "notification.follower";
    private static final int PAGE = 200;

    private final Experiences experiences;
    private final Letters letters;
    private final SecretBox box;

    FollowerNotices(Experiences experiences, Letters letters, SecretBox box) {
        this.experiences = experiences;
        this.letters = letters;
        this.box = box;
    }

    @ApplicationModuleListener
    void on(ReplyPublished event) {
        experiences
                .find(event.id())
                .filter(outline -> outline.state() == State.PUBLISHED)
                .ifPresent(outline -> tellAll(event, outline));
    }

    /** The author, who is told otherwise, may be among them. */
    private void tellAll(ReplyPublished event, Experiences.Outline outline) {
        var author = experiences.contact(event.id()).map(contact -> key(contact.email()));
        followers(event)
                .filter(follower -> author.filter(key(follower.email())::equals).isEmpty())
                .forEach(follower -> letters.toFollower(
                        MailKind.FOLLOWER_REPLIED,
                        "reply:" + event.reply() + ":follower:" + key(follower.email()),
                        Reader.of(follower),
                        String.valueOf(outline.title()),
                        letters.absolute(outline.path(), follower.language())));
    }

    private Stream<Experiences.Follower> followers(ReplyPublished event) {
        return Stream.iterate(
                        experiences.followers(event.id(), null, PAGE),
                        page -> !page.isEmpty(),
                        page -> experiences.followers(event.id(), page.getLast(), PAGE))
                .flatMap(java.util.List::stream);
    }

    /** The same address written from two browsers is one person; what is kept of it cannot be read back. */
    private String key(String email) {
        return HexFormat.of().formatHex(box.fingerprint(PURPOSE, email.strip().toLowerCase(Locale.ROOT)));
    }
}
