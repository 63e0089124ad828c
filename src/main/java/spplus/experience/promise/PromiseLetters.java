package spplus.experience.promise;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.experience.Promises;
import spplus.experience.State;
import spplus.experience.domain.Address;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Followers;

/** Finds what a mail about a promise says, and to whom. */
@Component
public class PromiseLetters {

    private final PromiseRepository promises;
    private final Witnesses witnesses;
    private final ExperienceStore store;
    private final AuthorContacts contacts;
    private final Followers followers;

    PromiseLetters(
            PromiseRepository promises,
            Witnesses witnesses,
            ExperienceStore store,
            AuthorContacts contacts,
            Followers followers) {
        this.promises = promises;
        this.witnesses = witnesses;
        this.store = store;
        this.contacts = contacts;
        this.followers = followers;
    }

    public Optional<Promises.Outline> outline(UUID id) {
        return promises.find(id)
                .filter(promise -> experience(promise).isPresent())
                .map(promise -> new Promises.Outline(
                        promise.structure(), promise.what(), promise.dueOn(), "/espace/promesses/" + promise.id()));
    }

    public Optional<Promises.Asked> asked(UUID id) {
        return witnesses.find(id).flatMap(witness -> promises.find(witness.promise())
                .flatMap(promise -> experience(promise).flatMap(experience -> address(promise, witness)
                        .map(found -> new Promises.Asked(
                                found.email(),
                                found.language(),
                                witnesses.path(witness.id()),
                                witness.isAuthor(),
                                experience.reference().value())))));
    }

    private Optional<Address> address(Promise promise, Witnesses.Witness witness) {
        var visitor = witness.visitor();
        return visitor == null
                ? contacts.address(promise.experience())
                : followers.address(promise.experience(), visitor);
    }

    private Optional<Experience> experience(Promise promise) {
        return store.find(promise.experience()).filter(found -> found.state() == State.PUBLISHED);
    }
}
