package spplus.notification;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.experience.ChangeClaimed;
import spplus.experience.ChangeContradicted;
import spplus.experience.Changes;
import spplus.experience.Experiences;

/** Tells authors what is said to have changed, and structures that an author says the contrary. */
@Component
class ChangeNotices {

    private final Changes changes;
    private final Experiences experiences;
    private final Responders responders;
    private final Directory directory;
    private final Letters letters;

    ChangeNotices(
            Changes changes, Experiences experiences, Responders responders, Directory directory, Letters letters) {
        this.changes = changes;
        this.experiences = experiences;
        this.responders = responders;
        this.directory = directory;
        this.letters = letters;
    }

    /** With a reply, the mail about the reply is enough. */
    @ApplicationModuleListener
    void on(ChangeClaimed event) {
        changes.find(event.claim())
                .filter(outline -> !outline.withReply())
                .ifPresent(outline -> experiences.contact(event.id()).ifPresent(contact -> experiences
                        .find(event.id())
                        .ifPresent(experience -> letters.toAuthor(
                                MailKind.CHANGE_CLAIMED,
                                "change:" + event.claim(),
                                Reader.of(contact),
                                experience.reference().value(),
                                directory.name(outline.structure()),
                                outline.what(),
                                outline.evidence(),
                                letters.absolute(
                                        contact.followUpPath() + "/changements/" + event.claim(),
                                        contact.language())))));
    }

    @ApplicationModuleListener
    void on(ChangeContradicted event) {
        changes.find(event.claim()).ifPresent(outline -> {
            for (var agent : responders.nearest(outline.structure())) {
                letters.toAgent(
                        MailKind.CHANGE_CONTRADICTED,
                        "contradicted:" + event.claim() + ":" + agent,
                        agent,
                        directory.name(outline.structure()),
                        outline.what(),
                        outline.contradiction(),
                        letters.absolute("/espace/experiences/" + event.id() + "/changements"));
            }
        });
    }
}
