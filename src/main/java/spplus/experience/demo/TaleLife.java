package spplus.experience.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;
import spplus.experience.State;
import spplus.experience.demo.Tale.Decision;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.ProposedEdits;
import spplus.experience.domain.Story;
import spplus.experience.followup.FollowUpDesk;
import spplus.experience.moderation.Masks;
import spplus.experience.moderation.ModerationDesk;
import spplus.experience.moderation.Reading;
import spplus.experience.sharing.NewExperience;
import spplus.experience.sharing.SharingDesk;
import spplus.platform.HouseClock;

/** One story from its author's first word to the last visitor; what would happen after today does not. */
@Component
class TaleLife {

    private static final Duration DAY = Duration.ofDays(1);

    private final SharingDesk sharing;
    private final ModerationDesk moderation;
    private final TaleReplies replies;
    private final FollowUpDesk authors;
    private final ExperienceStore store;
    private final ProposedEdits edits;
    private final JdbcClient jdbc;

    TaleLife(
            SharingDesk sharing,
            ModerationDesk moderation,
            TaleReplies replies,
            FollowUpDesk authors,
            ExperienceStore store,
            ProposedEdits edits,
            JdbcClient jdbc) {
        this.sharing = sharing;
        this.moderation = moderation;
        this.replies = replies;
        this.authors = authors;
        this.store = store;
        this.edits = edits;
        this.jdbc = jdbc;
    }

    void live(Tale tale, ExperienceId id, Cast cast, Instant today) {
        var shared = tale.sharedAt(today);
        HouseClock.at(shared, () -> share(tale, id));
        var hours = tale.moderation().afterHours();
        var judged = shared.plus(Duration.ofHours(hours == null ? 0 : hours));
        if (hours == null || judged.isAfter(today)) {
            return;
        }
        HouseClock.at(judged, () -> judge(tale, tale.moderation().decision(), id, cast, 0));
        answer(tale, id, judged.plus(DAY), today);
        appeal(tale, id, cast, judged, today);
        var published = store.get(id).snapshot().publishedAt();
        if (store.get(id).state() == State.PUBLISHED && published != null) {
            replies.follow(tale, id, cast, published, today);
            count(tale, id);
        }
    }

    private void share(Tale tale, ExperienceId id) {
        var email = tale.email() ? tale.key() + "@auteurs.demo.example" : null;
        sharing.share(new NewExperience(
                id, new Story(tale.title(), tale.story()), tale.circumstances(), tale.services(), email));
    }

    private void judge(Tale tale, Decision decision, ExperienceId id, Cast cast, int after) {
        var moderator = cast.moderator(tale.key(), after);
        var reading = Reading.latest(id);
        var masks = Masks.of(tale.moderation().redact());
        var word = Objects.requireNonNullElse(tale.moderation().word(), "");
        switch (decision) {
            case PUBLISH -> moderation.publish(reading, moderator);
            case PUBLISH_REDACTED -> moderation.publishRedacted(reading, masks, moderator);
            case PROPOSE_EDITS ->
                moderation.proposeEdits(reading, moderation.preview(reading, masks, moderator), word, moderator);
            case REJECT -> moderation.reject(reading, tale.moderation().reason(), word, moderator);
            case NONE -> {}
        }
    }

    private void answer(Tale tale, ExperienceId id, Instant at, Instant today) {
        var answer = tale.moderation().authorAnswer();
        var proposal = edits.find(id);
        if (answer == null || proposal.isEmpty() || at.isAfter(today)) {
            return;
        }
        HouseClock.at(at, () -> {
            var experience = store.get(id);
            store.save(
                    answer.equals("ACCEPT")
                            ? experience.acceptEdits(proposal.get().story(), at)
                            : experience.refuseEdits(at));
        });
    }

    private void appeal(Tale tale, ExperienceId id, Cast cast, Instant judged, Instant today) {
        var appeal = tale.moderation().appeal();
        if (appeal == null) {
            return;
        }
        var at = judged.plus(DAY.multipliedBy(appeal.afterDays()));
        if (at.isAfter(today)) {
            return;
        }
        HouseClock.at(at, () -> authors.appeal(id, appeal.text()));
        @Nullable Decision decision = appeal.decision();
        if (decision != null && !at.plus(DAY).isAfter(today)) {
            HouseClock.at(at.plus(DAY), () -> judge(tale, decision, id, cast, 1));
        }
    }

    /** What visitors said, without the visitors. */
    private void count(Tale tale, ExperienceId id) {
        jdbc.sql("update experience.experience set same_count = ? where id = ?")
                .params(List.of(tale.same(), id.value()))
                .update();
        jdbc.sql("""
                update experience.reply set imported_useful = :useful, useful_count = :useful,
                  imported_useless = :useless, useless_count = :useless
                where id = (select r.id from experience.reply r
                  where r.experience_id = :id and r.state = 'PUBLISHED' order by r.published_at limit 1)
                """)
                .param("useful", tale.useful())
                .param("useless", tale.useless())
                .param("id", id.value())
                .update();
    }
}
