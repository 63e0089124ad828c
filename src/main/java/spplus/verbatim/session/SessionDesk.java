package spplus.verbatim.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.verbatim.PainPointDecided;
import spplus.verbatim.PainPointDropped;
import spplus.verbatim.domain.Refused;
import spplus.verbatim.domain.SignedThemes;
import spplus.verbatim.session.VoteRepository.Pain;

/** Agents read alone, then together; who hosts opens what all said, and all decide. */
@Service
class SessionDesk {

    static final int FEWEST = 3;
    static final int MOST = 40;
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_WORDS = 500;
    static final int LONGEST_NOTE = 1_000;
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_YEARS = 5;
    private static final int EVIDENCE = 20;
    private static final int MOST_PAINS = 40;

    private final SessionRepository sessions;
    private final VoteRepository votes;
    private final SignedThemes themes;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionDesk(
            SessionRepository sessions,
            VoteRepository votes,
            SignedThemes themes,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.votes = votes;
        this.themes = themes;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** @param among ALL or NEGATIVE @param texts how many to read at most */
    record Asked(String title, LocalDate from, LocalDate until, String among, int texts) {}

    /** @throws Refused naming the field to mend */
    @Transactional
    public UUID open(Actor actor, StructureCode structure, Asked asked) {
        needs(actor, structure.value(), Permission.ANALYSE_VOICES);
        var title = WrittenText.line(asked.title());
        check(asked, title);
        long population = sessions.population(structure.value(), asked.from(), asked.until(), asked.among());
        if (population < FEWEST) {
            throw new Refused("au", "few");
        }
        var id = Ids.next();
        var session = new Session(
                id,
                structure.value(),
                title,
                asked.from(),
                asked.until(),
                asked.among(),
                population,
                id.getLeastSignificantBits(),
                clock.instant(),
                actor.id(),
                actor.name(),
                null,
                null);
        sessions.add(session, asked.texts());
        return id;
    }

    private static void check(Asked asked, String title) {
        if (title.length() < SHORTEST_NAME || title.length() > LONGEST_TITLE) {
            throw new Refused("titre", "title");
        }
        if (asked.until().isBefore(asked.from())
                || ChronoUnit.YEARS.between(asked.from(), asked.until()) >= LONGEST_YEARS) {
            throw new Refused("au", "period");
        }
        if (asked.texts() < FEWEST || asked.texts() > MOST) {
            throw new Refused("taille", "size");
        }
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is of a structure of theirs */
    Session find(Actor actor, UUID id) {
        var session = sessions.find(id).orElseThrow(Perimeter::notThere);
        needs(actor, session.structure(), Permission.READ_VOICES);
        return session;
    }

    /** Whether this person may open what all said, and close. */
    boolean hosts(Actor actor, Session session) {
        return covers(actor, session.structure(), Permission.ANALYSE_VOICES);
    }

    /** Whether this person may say something. */
    boolean speaks(Actor actor, Session session) {
        return covers(actor, session.structure(), Permission.REPLY);
    }

    /** Each reads alone: what others say is not shown, and what one said is changed until all is in the open. */
    @Transactional
    public void say(Actor actor, UUID id, UUID text, Vote vote) {
        var session = speaking(actor, id);
        if (session.isShared()) {
            throw new Refused("lecture", "shared");
        }
        if (vote.words().length() > LONGEST_WORDS) {
            throw new Refused("mots", "words");
        }
        if (!has(id, text)) {
            throw new Refused("lecture", "gone");
        }
        sessions.join(id, actor, clock.instant());
        votes.say(id, text, actor, vote, clock.instant());
        if (allDone(id)) {
            sessions.share(id, "", clock.instant());
        }
    }

    /** Before all have finished: who hosts decides. */
    @Transactional
    public void share(Actor actor, UUID id) {
        var session = hosting(actor, id);
        if (votes.votes(id).isEmpty()) {
            throw new Refused("ouvrir", "nobody");
        }
        if (!session.isShared()) {
            sessions.share(id, actor.name(), clock.instant());
        }
    }

    /** @param version what the person saw */
    @Transactional
    public void note(Actor actor, UUID id, UUID text, String typed, int version) {
        needsOpen(speaking(actor, id));
        var note = WrittenText.text(typed);
        if (note.length() > LONGEST_NOTE) {
            throw new Refused("note-" + text, "note");
        }
        if (!has(id, text)) {
            throw Perimeter.notThere();
        }
        if (!votes.note(id, text, note, actor.name(), version)) {
            throw new Refused("note-" + text, "meanwhile");
        }
    }

    /** They will work on it: the house is told. */
    @Transactional
    public void decide(Actor actor, UUID id, String typed, @Nullable UUID theme, Collection<UUID> texts) {
        var session = hosting(actor, id);
        needsOpen(session);
        var name = WrittenText.line(typed);
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_TITLE) {
            throw new Refused("irritant", "name");
        }
        var before = votes.pains(id);
        if (isHeld(before, name)) {
            throw new Refused("irritant", "same");
        }
        if (before.size() >= MOST_PAINS) {
            throw new Refused("irritant", "many");
        }
        var drawn = votes.texts(id).stream().map(VoteRepository.Drawn::id).toList();
        var evidence = drawn.stream().filter(texts::contains).limit(EVIDENCE).toList();
        if (evidence.isEmpty()) {
            throw new Refused("preuves", "evidence");
        }
        if (theme != null && themes.names(List.of(theme.toString())).isEmpty()) {
            throw new Refused("theme", "theme");
        }
        var pain = Ids.next();
        votes.decide(pain, id, name, theme, evidence, actor, clock.instant());
        tell(session, pain, theme, evidence);
    }

    /** Takes a decision back, or takes it up again. */
    @Transactional
    public void drop(Actor actor, UUID id, UUID painId, boolean dropped) {
        var session = hosting(actor, id);
        needsOpen(session);
        var pain = votes.pain(painId).filter(one -> one.session().equals(id)).orElseThrow(Perimeter::notThere);
        if (!dropped && pain.droppedAt() != null && isHeld(votes.pains(id), pain.name())) {
            throw new Refused("irritants", "same");
        }
        if (!votes.drop(painId, dropped ? clock.instant() : null, actor.name())) {
            return;
        }
        if (dropped) {
            events.publishEvent(new PainPointDropped(painId));
        } else {
            tell(session, painId, pain.theme(), pain.texts());
        }
    }

    @Transactional
    public void close(Actor actor, UUID id, boolean closed) {
        var session = hosting(actor, id);
        if (!session.isShared()) {
            throw new Refused("ouvrir", "not-shared");
        }
        sessions.close(id, closed ? clock.instant() : null, actor.name());
    }

    List<Pain> pains(UUID session) {
        return votes.pains(session);
    }

    private static boolean isHeld(List<Pain> pains, String name) {
        return pains.stream()
                .anyMatch(one -> one.droppedAt() == null && one.name().equalsIgnoreCase(name));
    }

    private boolean allDone(UUID id) {
        int texts = votes.texts(id).size();
        var readers = sessions.readers(id);
        return readers.size() > 1 && readers.stream().allMatch(reader -> reader.read() >= texts);
    }

    private void tell(Session session, UUID pain, @Nullable UUID theme, List<UUID> evidence) {
        events.publishEvent(new PainPointDecided(
                pain, PainPointDecided.Origin.SESSION, new StructureCode(session.structure()), theme, evidence));
    }

    private boolean has(UUID session, UUID text) {
        return votes.texts(session).stream().anyMatch(one -> one.id().equals(text));
    }

    private static void needsOpen(Session session) {
        if (!session.isShared()) {
            throw new Refused("ouvrir", "not-shared");
        }
        if (session.isClosed()) {
            throw new Refused("seance", "closed");
        }
    }

    private Session speaking(Actor actor, UUID id) {
        var session = sessions.lock(id).orElseThrow(Perimeter::notThere);
        needs(actor, session.structure(), Permission.REPLY);
        if (session.isClosed()) {
            throw new Refused("seance", "closed");
        }
        return session;
    }

    private Session hosting(Actor actor, UUID id) {
        var session = sessions.lock(id).orElseThrow(Perimeter::notThere);
        needs(actor, session.structure(), Permission.ANALYSE_VOICES);
        return session;
    }

    private void needs(Actor actor, String structure, Permission permission) {
        if (!covers(actor, structure, permission)) {
            throw Perimeter.notThere();
        }
    }

    boolean covers(Actor actor, String structure, Permission permission) {
        var scope = actor.scopeOf(permission);
        return scope.everywhere() || scope.covers(directory.lineage(new StructureCode(structure)));
    }
}
