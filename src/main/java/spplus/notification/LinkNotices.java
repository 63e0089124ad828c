package spplus.notification;

import java.time.ZoneId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.experience.Experiences;
import spplus.experience.FollowUpLinkAsked;
import spplus.experience.FollowUpLinkReplaced;
import spplus.experience.FollowUps;
import spplus.platform.Texts;
import spplus.platform.WrittenDates;

/** Sends authors the links of their private pages. */
@Component
class LinkNotices {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final FollowUps followUps;
    private final Experiences experiences;
    private final Letters letters;
    private final Texts texts;

    LinkNotices(FollowUps followUps, Experiences experiences, Letters letters, Texts texts) {
        this.followUps = followUps;
        this.experiences = experiences;
        this.letters = letters;
        this.texts = texts;
    }

    /** Its owner asked for it: even one who wants no news receives it. */
    @ApplicationModuleListener
    void on(FollowUpLinkAsked event) {
        followUps
                .answer(event.request())
                .ifPresent(link -> letters.toAuthor(
                        MailKind.LINK_ASKED,
                        "link:" + event.request(),
                        Reader.of(link),
                        link.reference(),
                        WrittenDates.moment(texts.in(link.language()), link.until(), PARIS)));
    }

    @ApplicationModuleListener
    void on(FollowUpLinkReplaced event) {
        experiences.find(event.id()).ifPresent(outline -> experiences
                .contact(event.id())
                .ifPresent(contact -> letters.toAuthor(
                        MailKind.LINK_REPLACED,
                        "link:%s:%08x"
                                .formatted(event.id(), contact.followUpPath().hashCode()),
                        Reader.of(contact),
                        outline.reference().value())));
    }
}
