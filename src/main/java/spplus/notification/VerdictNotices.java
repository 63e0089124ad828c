package spplus.notification;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.experience.ExperienceReopened;
import spplus.experience.Experiences;
import spplus.experience.VerdictAsked;

/** Asks authors what the whole came to, once; tells agents what they reopened. */
@Component
class VerdictNotices {

    private final Experiences experiences;
    private final Responders responders;
    private final Directory directory;
    private final Letters letters;

    VerdictNotices(Experiences experiences, Responders responders, Directory directory, Letters letters) {
        this.experiences = experiences;
        this.responders = responders;
        this.directory = directory;
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(VerdictAsked event) {
        experiences.find(event.id()).ifPresent(outline -> experiences
                .contact(event.id())
                .ifPresent(contact -> letters.toAuthor(
                        MailKind.VERDICT_ASKED,
                        "verdict:" + event.id(),
                        Reader.of(contact),
                        outline.reference().value(),
                        String.valueOf(outline.title()),
                        letters.absolute(contact.followUpPath() + "/bilan", contact.language()))));
    }

    @ApplicationModuleListener
    void on(ExperienceReopened event) {
        experiences.find(event.id()).ifPresent(outline -> {
            for (var structure : event.structures()) {
                for (var agent : responders.nearest(structure)) {
                    letters.toAgent(
                            MailKind.REOPENED,
                            "reopened:" + event.id() + ":" + agent,
                            agent,
                            directory.name(structure),
                            String.valueOf(outline.title()),
                            letters.absolute("/espace/experiences/" + event.id()));
                }
            }
        });
    }
}
