package spplus.experience.domain;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.core.Reference;
import spplus.experience.FollowUpLinkAsked;
import spplus.platform.Ids;
import spplus.platform.SecretBox;

/**
 * People who lost the link of their private page. What they typed is kept sealed and looked up after they were answered:
 * neither the words nor the time of the answer tell whether such an experience exists.
 */
@Component
@Transactional
public class LinkRequests {

    private static final String PURPOSE = "experience.link-request";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final ExperienceStore store;
    private final AuthorContacts contacts;
    private final FollowUpLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkRequests(
            JdbcClient jdbc,
            SecretBox box,
            ExperienceStore store,
            AuthorContacts contacts,
            FollowUpLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.store = store;
        this.contacts = contacts;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    public void ask(Reference reference, String email) {
        var id = Ids.next();
        jdbc.sql("insert into experience.link_request (id, sealed, asked_at) values (?, ?, ?)")
                .param(id)
                .param(box.seal(PURPOSE, reference + "\n" + email))
                .param(Columns.time(clock.instant()))
                .update();
        events.publishEvent(new FollowUpLinkAsked(id));
    }

    /** The link to send; empty when reference and address do not belong together. Either way the request is deleted. */
    public Optional<Granted> answer(UUID request) {
        return jdbc.sql("delete from experience.link_request where id = ? returning sealed")
                .param(request)
                .query(byte[].class)
                .optional()
                .map(kept -> box.open(PURPOSE, kept).split("\n", 2))
                .flatMap(typed -> grant(new Reference(typed[0]), typed[1]));
    }

    private Optional<Granted> grant(Reference reference, String email) {
        return store.find(reference).flatMap(experience -> contacts.kept(experience.id())
                .filter(address -> address.email().equalsIgnoreCase(email))
                .flatMap(address -> links.prepare(experience.id())
                        .map(link -> new Granted(address, experience.reference(), link))));
    }

    /** A link that its owner asked for, and the address to send it to. */
    public record Granted(Address address, Reference reference, FollowUpLinks.Prepared link) {}
}
