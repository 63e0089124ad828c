package spplus.experience.promise;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.experience.State;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Followers;
import spplus.experience.domain.PromiseWord;

/** Those who lived it say whether a promise was kept. */
@Service
@Transactional
public class WitnessDesk {

    private final Witnesses witnesses;
    private final PromiseRepository promises;
    private final ExperienceStore store;
    private final Followers followers;
    private final PromiseSettings settings;
    private final Clock clock;

    WitnessDesk(
            Witnesses witnesses,
            PromiseRepository promises,
            ExperienceStore store,
            Followers followers,
            PromiseSettings settings,
            Clock clock) {
        this.witnesses = witnesses;
        this.promises = promises;
        this.store = store;
        this.followers = followers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps what is said; too late to change one's mind, it changes nothing.
     *
     * @throws NoSuchPromise when the link leads nowhere, or the experience is not public any more
     */
    public void say(String secret, PromiseWord word) {
        var witness = witnesses.bySecret(secret).orElseThrow(NoSuchPromise::new);
        var promise = promises.lock(witness.promise()).orElseThrow(NoSuchPromise::new);
        var experience = store.find(promise.experience())
                .filter(found -> found.state() == State.PUBLISHED)
                .orElseThrow(NoSuchPromise::new);
        var now = clock.instant();
        if (!maySay(witness) || word == witness.said()) {
            return;
        }
        witnesses.said(witness, word, now);
        if (witness.isAuthor()) {
            promises.witness(promise, word, now);
            store.save(experience.afterReply().witnessed(promise.id(), word, promise.structure(), now));
        }
    }

    /** Nothing more is sent to that address about this experience. */
    public void stop(String secret) {
        var witness = witnesses.bySecret(secret).orElseThrow(NoSuchPromise::new);
        var visitor = witness.visitor();
        if (visitor != null) {
            promises.find(witness.promise()).ifPresent(promise -> followers.stop(promise.experience(), visitor));
        }
    }

    boolean maySay(Witnesses.Witness witness) {
        var saidAt = witness.saidAt();
        return saidAt == null || clock.instant().isBefore(saidAt.plus(settings.mindChange()));
    }
}
