package spplus.experience.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.demo.Tale.Replied;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Reply;
import spplus.experience.followup.FollowUpDesk;
import spplus.experience.promise.Pledge;
import spplus.experience.reply.Carried;
import spplus.experience.reply.CaseDesk;
import spplus.experience.reply.ReplyDesk;

/** What the services do with a published story: they open it, qualify it, reply, and read what its author says. */
@Component
class TaleReplies {

    private static final Duration WRITING = Duration.ofHours(1);
    private static final Duration RATING = Duration.ofDays(2);

    private final ReplyDesk desk;
    private final CaseDesk cases;
    private final TalePromises promises;
    private final TaleEndings endings;
    private final FollowUpDesk authors;
    private final ExperienceStore store;

    TaleReplies(
            ReplyDesk desk,
            CaseDesk cases,
            TalePromises promises,
            TaleEndings endings,
            FollowUpDesk authors,
            ExperienceStore store) {
        this.desk = desk;
        this.cases = cases;
        this.promises = promises;
        this.endings = endings;
        this.authors = authors;
        this.store = store;
    }

    void follow(Tale tale, ExperienceId id, Cast cast, Instant published, Instant today) {
        var agenda = new Agenda();
        var opened = tale.openedAfterDays();
        if (opened != null) {
            var at = published.plus(Duration.ofDays(opened).plus(WRITING));
            agenda.at(at, () -> open(tale, id, cast, at));
        }
        for (var replied : tale.replies()) {
            var scene = new Scene(tale.key(), id, cast, agenda);
            var at = published.plus(Duration.ofDays(replied.afterDays()).plus(WRITING.multipliedBy(2)));
            agenda.at(at, () -> reply(scene, replied, at));
        }
        agenda.live(today);
    }

    private void open(Tale tale, ExperienceId id, Cast cast, Instant at) {
        var structures = store.get(id).structures();
        if (structures.isEmpty()) {
            return;
        }
        var named = tale.replies().isEmpty() ? null : tale.replies().getFirst().by();
        cast.replier(named, structures.getFirst()).ifPresent(reader -> {
            desk.open(reader, id, at);
            var experience = store.get(id);
            store.save(experience.qualify(tale.qualification(), experience.targets(), reader, at));
            tale.comments().forEach(comment -> cases.comment(reader, id, comment, at));
        });
    }

    private void reply(Scene scene, Replied replied, Instant at) {
        var structure = new StructureCode(replied.structure());
        var writer = scene.cast().replier(replied.by(), structure).orElseThrow();
        var words = new Reply.Wording("", replied.text(), "", "");
        var reply = desk.save(writer, scene.experience(), structure, words, carried(replied, at), 0, at.minus(WRITING));
        desk.publish(writer, reply, 1, true, at);
        var rating = replied.rating();
        if (rating != null) {
            scene.agenda()
                    .at(at.plus(RATING), () -> authors.rate(scene.experience(), reply, rating, replied.ratingWord()));
        }
        promises.follow(scene, replied, writer);
        endings.follow(scene, replied, writer, at);
    }

    private static Carried carried(Replied replied, Instant at) {
        var promised = replied.promise();
        if (promised == null) {
            return Carried.NOTHING;
        }
        var due = LocalDate.ofInstant(at, Agenda.PARIS).plusDays(promised.dueAfterDays());
        return new Carried(List.of(new Pledge(promised.text(), "", due)), null);
    }

    /** The story being told, who plays in it, and what is still to happen. */
    record Scene(String key, ExperienceId experience, Cast cast, Agenda agenda) {

        /** The same for the same story, from 0 to 6. */
        int fate() {
            return Math.floorMod(key.hashCode(), 7);
        }
    }
}
