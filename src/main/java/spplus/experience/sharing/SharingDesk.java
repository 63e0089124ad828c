package spplus.experience.sharing;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.core.Reference;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Quarantine;

/** Takes in an experience, whoever brings it: what was written is sealed and waits for a moderator. */
@Service
public class SharingDesk {

    private final ExperienceStore store;
    private final Quarantine quarantine;
    private final AuthorContacts contacts;
    private final Clock clock;

    SharingDesk(ExperienceStore store, Quarantine quarantine, AuthorContacts contacts, Clock clock) {
        this.store = store;
        this.quarantine = quarantine;
        this.contacts = contacts;
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

    /** The author says it better, before anybody judged it. */
    @Transactional
    public void correct(NewExperience said) {
        store.save(store.get(said.id()).correct(said.circumstances(), said.targets(), clock.instant()));
        keepApart(said);
    }

    private void keepApart(NewExperience said) {
        quarantine.put(said.id(), said.story());
        if (said.email() != null) {
            contacts.put(said.id(), said.email());
        }
    }
}
