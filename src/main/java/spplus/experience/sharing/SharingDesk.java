package spplus.experience.sharing;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.core.Reference;
import spplus.experience.State;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.CorrectionWindow;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Quarantine;

/** Takes in an experience, whoever brings it: what was written is sealed and waits for a moderator. */
@Service
public class SharingDesk {

    private final ExperienceStore store;
    private final Quarantine quarantine;
    private final AuthorContacts contacts;
    private final CorrectionWindow window;
    private final Clock clock;

    SharingDesk(
            ExperienceStore store,
            Quarantine quarantine,
            AuthorContacts contacts,
            CorrectionWindow window,
            Clock clock) {
        this.store = store;
        this.quarantine = quarantine;
        this.contacts = contacts;
        this.window = window;
        this.clock = clock;
    }

    /** @return false when it was shared already */
    @Transactional
    public boolean share(NewExperience said) {
        var id = said.id();
        var experience =
                Experience.share(id, Reference.random(), said.circumstances(), said.targets(), clock.instant());
        var followUp = contacts.fingerprint(contacts.followUpSecret(id, 0));
        if (!store.add(experience, "site", followUp)) {
            return false;
        }
        keepApart(said);
        return true;
    }

    /** The author says it better, as long as nobody judged it or reads it. */
    @Transactional
    public Correction correct(NewExperience said) {
        var now = clock.instant();
        var experience = store.find(said.id()).orElse(null);
        if (experience == null || experience.state() != State.AWAITING_MODERATION) {
            return Correction.TOO_LATE;
        }
        if (!window.isOpen(experience, now)) {
            return Correction.BEING_READ;
        }
        store.save(experience.correct(said.circumstances(), said.targets(), now));
        keepApart(said);
        return Correction.DONE;
    }

    private void keepApart(NewExperience said) {
        quarantine.put(said.id(), said.story());
        if (said.email() != null) {
            contacts.put(said.id(), said.email());
        }
    }

    /** What became of a correction. */
    public enum Correction {
        DONE,
        /** A moderator reads it now. */
        BEING_READ,
        /** It was judged, withdrawn or deleted. */
        TOO_LATE
    }
}
