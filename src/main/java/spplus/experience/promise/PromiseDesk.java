package spplus.experience.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Directory;
import spplus.experience.State;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.PromiseWord;
import spplus.experience.domain.Reply;
import spplus.experience.domain.ShortWords;
import spplus.platform.Ids;

/** What a structure does with its promises: makes them with a reply, moves their day once, says what became of them. */
@Service
@Transactional
public class PromiseDesk {

    static final int LONGEST_WORD = 600;

    private final PromiseRepository promises;
    private final Pledges pledges;
    private final ExperienceStore store;
    private final Witnesses witnesses;
    private final ShortWords words;
    private final Directory directory;
    private final AuditTrail audit;
    private final PromiseSettings settings;
    private final Clock clock;

    PromiseDesk(
            PromiseRepository promises,
            Pledges pledges,
            ExperienceStore store,
            Witnesses witnesses,
            ShortWords words,
            Directory directory,
            AuditTrail audit,
            PromiseSettings settings,
            Clock clock) {
        this.promises = promises;
        this.pledges = pledges;
        this.store = store;
        this.witnesses = witnesses;
        this.words = words;
        this.directory = directory;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** The last day that a promise made today may name. */
    public LocalDate latestDay() {
        return today().plusDays(settings.longestDays());
    }

    /** Makes public what a reply promises; the caller saves the experience. */
    public void make(Reply reply, Experience experience, Actor by, Instant now) {
        for (var pledge : pledges.of(reply.id())) {
            var promise = made(pledge, reply, now);
            promises.insert(promise, directory.lineage(reply.structure()));
            experience.afterReply().promised(promise.id(), reply.structure(), by, now);
        }
        pledges.write(reply.id(), List.of());
    }

    /**
     * The structure says whether the promise is kept: as soon as it is, or from its day when it is not.
     *
     * @param kept null when nothing was chosen
     * @throws PromiseRefused when it cannot be said, or when the word cannot be shown to all
     */
    public void tell(Actor actor, UUID id, @Nullable Boolean kept, String word) {
        var promise = mine(actor, id);
        if (promise.told() != null) {
            throw new PromiseRefused(PromiseRefused.Why.TOLD_ALREADY);
        }
        if (kept == null) {
            throw new PromiseRefused(PromiseRefused.Why.CHOICE_MISSING);
        }
        if (!kept && promise.dueOn().isAfter(today())) {
            throw new PromiseRefused(PromiseRefused.Why.NOT_DUE);
        }
        check(word);
        var now = clock.instant();
        promises.tell(promise, kept ? PromiseWord.KEPT : PromiseWord.NOT_KEPT, word, actor.name(), now);
        store.save(store.get(promise.experience()).afterReply().told(id, kept, promise.structure(), actor, now));
        witnesses.ask(promise, now);
        trace(actor, "experience.promise-told", promise);
    }

    /** Moves its day once, before it is over, and says why to all. */
    public void extend(Actor actor, UUID id, @Nullable LocalDate dueOn, String reason) {
        var promise = mine(actor, id);
        if (!promise.mayBeExtended(today())) {
            throw new PromiseRefused(PromiseRefused.Why.NO_EXTENSION);
        }
        if (dueOn == null) {
            throw new PromiseRefused(PromiseRefused.Why.DAY_MISSING);
        }
        if (!dueOn.isAfter(promise.dueOn())) {
            throw new PromiseRefused(PromiseRefused.Why.DAY_TOO_SOON);
        }
        if (dueOn.isAfter(promise.dueOn().plusDays(settings.longestExtensionDays()))) {
            throw new PromiseRefused(PromiseRefused.Why.DAY_TOO_FAR);
        }
        check(reason);
        var now = clock.instant();
        promises.extend(promise, dueOn, reason, now);
        store.save(store.get(promise.experience()).afterReply().extended(id, promise.structure(), actor, now));
        trace(actor, "experience.promise-extended", promise);
    }

    /** @throws NoSuchPromise unless it exists and the actor may work for its structure */
    private Promise mine(Actor actor, UUID id) {
        return promises.lock(id)
                .filter(promise -> actor.scopeOf(Permission.REPLY).covers(directory.lineage(promise.structure())))
                .filter(promise -> store.find(promise.experience())
                        .filter(found -> found.state() == State.PUBLISHED)
                        .isPresent())
                .orElseThrow(NoSuchPromise::new);
    }

    private void check(String word) {
        if (word.isBlank()) {
            throw new PromiseRefused(PromiseRefused.Why.WORD_MISSING, word);
        }
        words.problem(word, LONGEST_WORD).ifPresent(problem -> {
            throw new PromiseRefused(PromiseRefused.Why.valueOf("WORD_" + problem.why()), problem.mended());
        });
    }

    private static Promise made(Pledge pledge, Reply reply, Instant now) {
        return new Promise(
                Ids.next(),
                reply.experience(),
                reply.id(),
                reply.structure(),
                pledge.what(),
                pledge.who(),
                pledge.dueOn(),
                pledge.dueOn(),
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void trace(Actor actor, String action, Promise promise) {
        audit.record(AuditEntry.by(actor, action)
                .on("experience", promise.experience())
                .about(List.of(promise.structure().value())));
    }
}
