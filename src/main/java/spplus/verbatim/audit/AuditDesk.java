package spplus.verbatim.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.commitment.Commitments;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.verbatim.domain.Refused;

/** Takes what is to be audited, what people read in it, and says what was found. */
@Service
class AuditDesk {

    static final int FEWEST = 30;
    static final int MOST = 500;
    /** The seat of who settles between two readers. */
    static final int SETTLER = 3;

    private final AuditRepository audits;
    private final DrawRepository draws;
    private final AuditedDecisions decisions;
    private final Commitments commitments;
    private final Directory directory;
    private final Clock clock;

    AuditDesk(
            AuditRepository audits,
            DrawRepository draws,
            AuditedDecisions decisions,
            Commitments commitments,
            Directory directory,
            Clock clock) {
        this.audits = audits;
        this.draws = draws;
        this.decisions = decisions;
        this.commitments = commitments;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param structure empty for the whole country */
    record Asked(
            Subject subject,
            String structure,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int size,
            int readers,
            long seed) {}

    /** Its texts are drawn soon after. @throws Refused naming the field to mend */
    @Transactional
    UUID ask(Actor actor, Asked asked) {
        needs(actor, asked.structure(), Permission.ANALYSE_VOICES);
        if (asked.size() < FEWEST || asked.size() > MOST) {
            throw new Refused("taille", "size");
        }
        if (asked.from() != null && asked.until() != null && asked.until().isBefore(asked.from())) {
            throw new Refused("au", "period");
        }
        var audit = audit(asked, questions(asked.subject()));
        draws.add(audit, actor);
        return audit.id();
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is of a structure of theirs */
    Audit find(Actor actor, UUID id, Permission permission) {
        return audits.find(id)
                .filter(audit -> covers(actor, audit.structure(), permission))
                .orElseThrow(Perimeter::notThere);
    }

    /** The seat that this person has or may take. @return empty when all are taken by others */
    @Transactional
    Optional<Integer> seat(Actor actor, UUID id) {
        return seat(actor, open(actor, id), false);
    }

    /** @param taken whether it is theirs from now on: who only looks takes none */
    private Optional<Integer> seat(Actor actor, Audit audit, boolean taken) {
        var id = audit.id();
        var readers = audits.readers(id);
        var own = readers.stream()
                .filter(reader -> reader.person().equals(actor.id()))
                .findFirst();
        if (own.isPresent()) {
            return own.map(AuditRepository.Reader::seat);
        }
        if (readers.size() >= audit.readers()) {
            return Optional.empty();
        }
        if (taken) {
            audits.seat(id, readers.size() + 1, actor);
        }
        return Optional.of(readers.size() + 1);
    }

    /** @param said in the order of the audit's questions */
    @Transactional
    void answer(Actor actor, UUID id, UUID text, List<String> said) {
        int seat = seat(actor, open(actor, id), true).orElseThrow(Perimeter::notThere);
        known(id, text);
        audits.answer(id, text, seat, said, actor, clock.instant());
        audits.unsettle(id, text);
    }

    /** What holds where two people read something else. */
    @Transactional
    void settle(Actor actor, UUID id, UUID text, List<String> said) {
        open(actor, id);
        if (!known(id, text).isDisputed()) {
            throw Perimeter.notThere();
        }
        audits.answer(id, text, SETTLER, said, actor, clock.instant());
    }

    /** Says what was found; what people read now holds for these texts. */
    @Transactional
    void finish(Actor actor, UUID id) {
        var audit = open(actor, id);
        var texts = audits.texts(id);
        if (texts.isEmpty() || texts.stream().anyMatch(text -> text.truth(audit.readers()) == null)) {
            throw new Refused("lire", "unfinished");
        }
        audits.finish(id, actor.name(), clock.instant(), new Findings(audit, audits.sizes(id), texts).all());
        decisions.hold(audit, texts);
    }

    /** It is shown nowhere any more, and counts for nothing; one that waits to be drawn waits no more. */
    @Transactional
    void cancel(Actor actor, UUID id) {
        var audit = audits.lock(id)
                .filter(one -> one.finishedAt() == null && one.cancelledAt() == null)
                .filter(one -> covers(actor, one.structure(), Permission.ANALYSE_VOICES))
                .orElseThrow(Perimeter::notThere);
        audits.cancel(audit.id(), actor.name(), clock.instant());
    }

    @Transactional
    void takeBack(Actor actor, UUID id) {
        var audit = audits.lock(id)
                .filter(one -> covers(actor, one.structure(), Permission.ANALYSE_VOICES))
                .orElseThrow(Perimeter::notThere);
        if (audit.cancelledAt() != null) {
            audits.cancel(id, null, null);
        }
    }

    boolean covers(Actor actor, String structure, Permission permission) {
        var scope = actor.scopeOf(permission);
        return scope.everywhere()
                || !structure.isEmpty() && scope.covers(directory.lineage(new StructureCode(structure)));
    }

    private Audit open(Actor actor, UUID id) {
        return audits.lock(id)
                .filter(Audit::isOpen)
                .filter(audit -> covers(actor, audit.structure(), Permission.ANALYSE_VOICES))
                .orElseThrow(Perimeter::notThere);
    }

    private Sampled known(UUID id, UUID text) {
        return audits.texts(id).stream()
                .filter(one -> one.id().equals(text))
                .findFirst()
                .orElseThrow(Perimeter::notThere);
    }

    private void needs(Actor actor, String structure, Permission permission) {
        if (!covers(actor, structure, permission)) {
            throw Perimeter.notThere();
        }
    }

    private List<String> questions(Subject subject) {
        var questions = new ArrayList<>(subject.fixedQuestions());
        switch (subject) {
            case FEELING, AXES -> {}
            case COMMITMENTS ->
                commitments
                        .current()
                        .commitments()
                        .forEach(one ->
                                questions.add(Subject.COMMITMENT + one.code().number()));
            case THEMES -> draws.themes().forEach(id -> questions.add(Subject.THEME + id));
        }
        if (questions.isEmpty()) {
            throw new Refused("sujet", "no-theme");
        }
        return questions;
    }

    private Audit audit(Asked asked, List<String> questions) {
        return new Audit(
                Ids.next(),
                asked.subject(),
                asked.structure(),
                asked.from(),
                asked.until(),
                asked.seed(),
                questions,
                asked.readers(),
                asked.size(),
                0,
                null,
                "",
                "",
                clock.instant(),
                null,
                null,
                null);
    }
}
