package spplus.notification;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.experience.Experiences;
import spplus.experience.PromiseDue;
import spplus.experience.PromiseWordAsked;
import spplus.experience.Promises;
import spplus.platform.Texts;

/** Calls promises to the mind of those who made them, and asks those who lived it what became of them. */
@Component
class PromiseNotices {

    private final Promises promises;
    private final Experiences experiences;
    private final Responders responders;
    private final Directory directory;
    private final Letters letters;
    private final Texts texts;

    PromiseNotices(
            Promises promises,
            Experiences experiences,
            Responders responders,
            Directory directory,
            Letters letters,
            Texts texts) {
        this.promises = promises;
        this.experiences = experiences;
        this.responders = responders;
        this.directory = directory;
        this.letters = letters;
        this.texts = texts;
    }

    @ApplicationModuleListener
    void on(PromiseDue event) {
        promises.find(event.promise()).ifPresent(outline -> {
            for (var agent : responders.nearest(outline.structure())) {
                letters.toAgent(
                        MailKind.PROMISE_DUE,
                        "promise:%s:%s:%s:%s".formatted(event.promise(), outline.dueOn(), event.days(), agent),
                        agent,
                        directory.name(outline.structure()),
                        outline.what(),
                        texts.t(
                                "notification.promise-day",
                                event.days(),
                                Math.abs(event.days()),
                                event.days() < 0 ? "late" : ""),
                        letters.absolute(outline.path()));
            }
        });
    }

    @ApplicationModuleListener
    void on(PromiseWordAsked event) {
        promises.find(event.promise())
                .ifPresent(outline -> promises.asked(event.witness()).ifPresent(asked -> ask(event, outline, asked)));
    }

    private void ask(PromiseWordAsked event, Promises.Outline outline, Promises.Asked asked) {
        var told = "promise-asked:" + event.witness();
        var service = directory.name(outline.structure());
        if (!asked.author()) {
            letters.toFollower(
                    MailKind.PROMISE_ASKED_SAME,
                    told,
                    Reader.of(asked),
                    letters.absolute(asked.path(), asked.language()),
                    service,
                    outline.what());
            return;
        }
        experiences
                .contact(event.id())
                .ifPresent(contact -> letters.toAuthor(
                        MailKind.PROMISE_ASKED,
                        told,
                        Reader.of(contact),
                        asked.reference(),
                        service,
                        outline.what(),
                        letters.absolute(asked.path(), asked.language())));
    }
}
