package spplus.experience.demo;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.demo.Tale.Replied;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Reply;
import spplus.experience.followup.FollowUpDesk;
import spplus.experience.reply.CaseDesk;
import spplus.experience.reply.ReplyDesk;
import spplus.platform.HouseClock;

/** What the services do with a published story: they open it, qualify it, reply, and read what its author says. */
@Component
class TaleReplies {

    private static final Duration WRITING = Duration.ofHours(1);

    private final ReplyDesk desk;
    private final CaseDesk cases;
    private final FollowUpDesk authors;
    private final ExperienceStore store;

    TaleReplies(ReplyDesk desk, CaseDesk cases, FollowUpDesk authors, ExperienceStore store) {
        this.desk = desk;
        this.cases = cases;
        this.authors = authors;
        this.store = store;
    }

    void follow(Tale tale, ExperienceId id, Cast cast, Instant published, Instant today) {
        var opened = tale.openedAfterDays();
        if (opened != null) {
            open(tale, id, cast, published.plus(Duration.ofDays(opened).plus(WRITING)), today);
        }
        for (var replied : tale.replies()) {
            reply(
                    replied,
                    id,
                    cast,
                    published.plus(Duration.ofDays(replied.afterDays()).plus(WRITING.multipliedBy(2))),
                    today);
        }
    }

    private void open(Tale tale, ExperienceId id, Cast cast, Instant at, Instant today) {
        var structures = store.get(id).structures();
        if (structures.isEmpty() || at.isAfter(today)) {
            return;
        }
        var named = tale.replies().isEmpty() ? null : tale.replies().getFirst().by();
        cast.replier(named, structures.getFirst())
                .ifPresent(reader -> HouseClock.at(at, () -> {
                    desk.open(reader, id, at);
                    var experience = store.get(id);
                    store.save(experience.qualify(tale.qualification(), experience.targets(), reader, at));
                    tale.comments().forEach(comment -> cases.comment(reader, id, comment, at));
                }));
    }

    private void reply(Replied replied, ExperienceId id, Cast cast, Instant at, Instant today) {
        var structure = new StructureCode(replied.structure());
        if (at.isAfter(today)) {
            return;
        }
        var writer = cast.replier(replied.by(), structure).orElseThrow();
        HouseClock.at(at, () -> {
            var words = new Reply.Wording("", replied.text(), "", "");
            var reply = desk.save(writer, id, structure, words, 0, at.minus(WRITING));
            desk.publish(writer, reply, 1, true, at);
            var rating = replied.rating();
            var ratedAt = at.plus(Duration.ofDays(2));
            if (rating != null && !ratedAt.isAfter(today)) {
                HouseClock.at(ratedAt, () -> authors.rate(id, reply, rating, replied.ratingWord()));
            }
        });
    }
}
