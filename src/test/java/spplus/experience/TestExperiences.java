package spplus.experience;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.core.Reference;
import spplus.directory.StructureCode;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.Circumstances;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Redactions;
import spplus.experience.domain.Story;
import spplus.experience.domain.Target;
import spplus.platform.Ids;

/** Experiences for tests, shared and published by the same transitions as real ones; autowire it. */
@TestComponent
public class TestExperiences {

    public static final Actor MODERATOR = TestActors.of("Camille Modératrice", Scope.EVERYWHERE, Permission.MODERATE);

    private final ExperienceStore store;
    private final Quarantine quarantine;
    private final AuthorContacts contacts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TestExperiences(
            ExperienceStore store,
            Quarantine quarantine,
            AuthorContacts contacts,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.quarantine = quarantine;
        this.contacts = contacts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One that awaits moderation, its words in quarantine; its author left an address. */
    public ExperienceId shared(Story story, Feeling feeling, StructureCode... structures) {
        var id = new ExperienceId(Ids.next());
        var targets = Arrays.stream(structures)
                .map(code -> new Target(code, null, null, null, List.of(Channel.COUNTER), Map.of()))
                .toList();
        var circumstances = new Circumstances(feeling, PostedAs.PERSON, "21", null, List.of());
        transactions.executeWithoutResult(_ -> {
            var secret = contacts.followUpSecret(id, 0);
            store.add(
                    Experience.share(id, Reference.random(), circumstances, targets, clock.instant()),
                    "site",
                    contacts.fingerprint(secret));
            quarantine.put(id, story);
            contacts.put(id, "auteur-" + id + "@exemple.fr");
        });
        return id;
    }

    public ExperienceId published(Story story, Feeling feeling, StructureCode... structures) {
        var id = shared(story, feeling, structures);
        transactions.executeWithoutResult(
                _ -> store.save(store.get(id).publish(story, Redactions.NONE, MODERATOR, clock.instant())));
        return id;
    }

    /** A public page less the similar experiences at its end, which the index adds a moment later. */
    public static String withoutNeighbours(String page) {
        return page.split("<section[^>]* aria-labelledby=\"proches\"|</div>\\s*</main>")[0].strip();
    }
}
