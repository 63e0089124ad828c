package spplus.experience.sharing;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.Entrances;
import spplus.experience.ExperienceId;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Story;
import spplus.platform.Ids;
import spplus.privacy.FindingKind;
import spplus.privacy.Screening;

/** Begins drafts, changes them, and reopens what was shared and not judged yet. */
@Service
public class DraftDesk {

    private final DraftRepository drafts;
    private final Tickets tickets;
    private final Screening screening;
    private final Directory directory;
    private final ExperienceStore store;
    private final Quarantine quarantine;
    private final AuthorContacts contacts;
    private final Entrances entrances;
    private final Clock clock;

    DraftDesk(
            DraftRepository drafts,
            Tickets tickets,
            Screening screening,
            Directory directory,
            ExperienceStore store,
            Quarantine quarantine,
            AuthorContacts contacts,
            Entrances entrances,
            Clock clock) {
        this.drafts = drafts;
        this.tickets = tickets;
        this.screening = screening;
        this.directory = directory;
        this.store = store;
        this.quarantine = quarantine;
        this.contacts = contacts;
        this.entrances = entrances;
        this.clock = clock;
    }

    /** The same ticket makes the same draft, unless that one was sent already: then it makes another. */
    Draft begin(Ticket ticket, Story story) {
        var draft = fresh(ticket, story);
        if (drafts.put(draft)) {
            return draft;
        }
        var another = fresh(tickets.issue(ticket.structure(), ticket.procedure(), ticket.entrance()), story);
        drafts.put(another);
        return another;
    }

    /**
     * @throws DraftGone when the link is wrong or too old
     * @throws DraftSent when there is nothing left to change
     */
    Draft open(String secret) {
        var draft = drafts.find(secret).orElseThrow(DraftGone::new);
        if (draft.isSent()) {
            throw new DraftSent(draft);
        }
        return draft;
    }

    Draft change(Draft draft, DraftContent content) {
        var changed = draft.with(content);
        if (!drafts.put(changed)) {
            throw new DraftSent(draft);
        }
        return changed;
    }

    Draft tell(Draft draft, Story story) {
        return change(draft, draft.content().with(told(story)));
    }

    /**
     * Opens what its author shared for correction; the caller knows that nobody judged it yet.
     *
     * @return path of the wizard
     */
    @Transactional
    public String reopen(ExperienceId id) {
        var said = store.get(id).snapshot();
        var circumstances = said.circumstances();
        var about = new DraftContent.About(
                circumstances.postedAs(),
                Residence.written(circumstances),
                contacts.email(id).orElse(""));
        var content = new DraftContent(
                told(quarantine.find(id).orElseThrow()),
                circumstances.feeling(),
                said.targets().stream().map(DraftContent.Service::of).toList(),
                circumstances.procedures().stream().findFirst().orElse(null),
                about,
                null);
        var draftId = Ids.next();
        var draft = new Draft(draftId, drafts.secretOf(draftId), id, true, content, clock.instant(), null);
        drafts.put(draft);
        return Stage.STORY.of(draft);
    }

    /** Forgets every draft of an experience that is deleted for good. */
    public void forget(ExperienceId id) {
        drafts.forget(id);
    }

    private Draft fresh(Ticket ticket, Story story) {
        var id = ticket.id();
        return new Draft(
                id,
                drafts.secretOf(id),
                new ExperienceId(Ids.next()),
                false,
                content(ticket, story),
                ticket.shownAt(),
                null);
    }

    private DraftContent content(Ticket ticket, Story story) {
        var content = DraftContent.EMPTY.with(told(story));
        var door = entrances.read(ticket.entrance()).orElse(null);
        if (door != null) {
            return directory
                    .find(door.structure())
                    .filter(Structure::active)
                    .map(structure -> content.with(door, service(structure)))
                    .orElse(content);
        }
        return said(ticket, content);
    }

    private DraftContent said(Ticket ticket, DraftContent begun) {
        var content = ticket.procedure().isEmpty() ? begun : begun.withProcedure(ticket.procedure());
        if (!ticket.structure().isEmpty()) {
            return directory
                    .find(new StructureCode(ticket.structure()))
                    .filter(Structure::active)
                    .map(DraftDesk::service)
                    .map(content::plus)
                    .orElse(content);
        }
        return content;
    }

    private DraftContent.Told told(Story story) {
        var alert = screening.screen(story.title() + "\n" + story.text()).findings().stream()
                .anyMatch(found -> found.kind() == FindingKind.DISTRESS || found.kind() == FindingKind.DANGER);
        return new DraftContent.Told(story.title(), story.text(), alert);
    }

    static DraftContent.Service service(Structure structure) {
        return DraftContent.Service.known(structure.code().value(), structure.type());
    }

    /** No draft answers to this link. */
    static class DraftGone extends RuntimeException {}

    /** The draft was sent already. */
    static class DraftSent extends RuntimeException {

        private final transient Draft draft;

        DraftSent(Draft draft) {
            this.draft = draft;
        }

        Draft draft() {
            return draft;
        }
    }
}
