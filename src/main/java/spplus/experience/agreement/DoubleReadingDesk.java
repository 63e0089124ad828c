package spplus.experience.agreement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.StructureCode;
import spplus.experience.agreement.ReadingRefused.Why;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.ShortWords;
import spplus.experience.domain.Story;

/** Second readings: taken blind, compared afterwards, talked over, ruled; they change nothing that is public. */
@Service
@Transactional
class DoubleReadingDesk {

    static final int LONGEST_WORD = 1_000;

    private final DoubleReadingRepository readings;
    private final Draws draws;
    private final ReaderWords words;
    private final ShortWords rules;
    private final ExperienceStore store;
    private final AgreementSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    DoubleReadingDesk(
            DoubleReadingRepository readings,
            Draws draws,
            ReaderWords words,
            ShortWords rules,
            ExperienceStore store,
            AgreementSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.readings = readings;
        this.draws = draws;
        this.words = words;
        this.rules = rules;
        this.store = store;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes the next one whose words are still those of the first reading. */
    Optional<UUID> next(Actor moderator) {
        var now = clock.instant();
        var found = readings.next(moderator, now);
        while (found.isPresent()) {
            var reading = found.get();
            if (story(reading).isPresent()) {
                readings.take(reading.id(), moderator.id(), now.plus(settings.claim()));
                return Optional.of(reading.id());
            }
            readings.drop(reading.id());
            found = readings.next(moderator, now);
        }
        return Optional.empty();
    }

    /** The words to read blind; empty unless this moderator took the case and has it still. */
    @Transactional(readOnly = true)
    Optional<Blind> blind(UUID id, Actor moderator) {
        return readings.find(id)
                .filter(reading -> reading.isHeldBy(moderator.id(), clock.instant()))
                .flatMap(reading -> store.find(reading.experience())
                        .flatMap(experience ->
                                draws.words(reading, experience).map(story -> new Blind(reading, experience, story))));
    }

    /**
     * The second moderator says what they would have decided.
     *
     * @param reason asked for with a refusal, left out otherwise
     */
    DoubleReading decide(UUID id, @Nullable Choice choice, @Nullable RejectionReason reason, Actor moderator) {
        var reading = readings.lock(id)
                .filter(found -> found.isHeldBy(moderator.id(), clock.instant()))
                .orElseThrow(NotThere::new);
        if (choice == null) {
            throw new ReadingRefused(Why.NO_CHOICE);
        }
        if (choice == Choice.REJECT && reason == null) {
            throw new ReadingRefused(Why.NO_REASON);
        }
        var given = choice == Choice.REJECT && reason != null ? reason.name() : null;
        readings.read(id, new DoubleReading.Opinion(moderator.id(), choice, given), clock.instant());
        trace(moderator, "experience.read-again", reading);
        return readings.find(id).orElseThrow(NotThere::new);
    }

    /** A disagreement, for its two readers and for leads. */
    @Transactional(readOnly = true)
    DoubleReading disagreement(UUID id, Actor actor) {
        return readings.find(id)
                .filter(DoubleReading::isDisagreement)
                .filter(reading -> reading.isReader(actor.id()) || isLead(actor))
                .orElseThrow(NotThere::new);
    }

    void say(UUID id, String word, Actor actor) {
        disagreement(id, actor);
        words.add(id, actor.id(), checked(word), clock.instant());
    }

    /** A lead says which reading is right; what is public does not move. */
    void rule(UUID id, @Nullable Choice choice, String word, Actor lead) {
        var reading = readings.lock(id)
                .filter(DoubleReading::isDisagreement)
                .filter(found -> isLead(lead) && !found.isReader(lead.id()))
                .orElseThrow(NotThere::new);
        if (reading.ruling() != null) {
            throw new ReadingRefused(Why.RULED);
        }
        if (choice == null) {
            throw new ReadingRefused(Why.NO_CHOICE);
        }
        readings.rule(id, choice, lead, checked(word), clock.instant());
        trace(lead, "experience.readings-ruled", reading);
    }

    static boolean isLead(Actor actor) {
        return actor.scopeOf(Permission.ARBITRATE).everywhere();
    }

    private Optional<Story> story(DoubleReading reading) {
        return store.find(reading.experience()).flatMap(experience -> draws.words(reading, experience));
    }

    private String checked(String word) {
        var kept = word.strip();
        if (kept.isEmpty()) {
            throw new ReadingRefused(Why.NO_WORD);
        }
        rules.problem(kept, LONGEST_WORD).ifPresent(problem -> {
            throw new ReadingRefused(
                    switch (problem.why()) {
                        case EMPTY -> Why.NO_WORD;
                        case LONG -> Why.LONG_WORD;
                        case PERSONAL -> Why.PERSONAL_WORD;
                        case INSULT -> Why.RUDE_WORD;
                    });
        });
        return kept;
    }

    /** What was chosen is not written: who decided first may read the journal before they are told. */
    private void trace(Actor actor, String action, DoubleReading reading) {
        var codes = store.find(reading.experience()).map(Experience::structures).stream()
                .flatMap(List::stream)
                .map(StructureCode::value)
                .toList();
        audit.record(AuditEntry.by(actor, action)
                .on("experience", reading.experience())
                .about(codes));
    }

    /** What a second moderator is shown: nothing of the first decision. */
    record Blind(DoubleReading reading, Experience experience, Story story) {}
}
