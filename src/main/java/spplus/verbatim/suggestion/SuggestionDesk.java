package spplus.verbatim.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.WorkingDays;
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.experience.language.Languages;
import spplus.platform.Ids;
import spplus.privacy.Screening;
import spplus.verbatim.SuggestionAnswered;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.Refused;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.suggestion.Suggestion.Kind;
import spplus.verbatim.suggestion.Suggestion.State;
import spplus.verbatim.suggestion.SuggestionPages.Typed;
import spplus.verbatim.suggestion.SuggestionRepository.Told;

/** Agents suggest, leads read and answer: each suggestion gets an answer with its reason. */
@Service
class SuggestionDesk {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final int LONGEST_SUBJECT = 120;
    static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_ANSWER = 2_000;
    private static final int SHORTEST = 3;
    private static final String PROVENANCE = "suggestion-box";

    private final SuggestionRepository suggestions;
    private final VerbatimStore verbatims;
    private final Screening screening;
    private final Languages languages;
    private final Directory directory;
    private final SuggestionSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SuggestionDesk(
            SuggestionRepository suggestions,
            VerbatimStore verbatims,
            Screening screening,
            Languages languages,
            Directory directory,
            SuggestionSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.suggestions = suggestions;
        this.verbatims = verbatims;
        this.screening = screening;
        this.languages = languages;
        this.directory = directory;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether something personal was taken out of it @throws Refused naming the field to mend */
    @Transactional
    public boolean propose(Actor actor, StructureCode structure, Typed typed) {
        needs(actor, structure.value(), Permission.READ_VOICES);
        var kind = kind(typed.kind());
        var subject = WrittenText.line(typed.subject());
        var text = WrittenText.text(typed.text());
        check(subject, text);
        var title = screening.screen(subject).kept();
        var body = screening.screen(text).kept();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZONE);
        var id = Ids.next();
        suggestions.add(new Suggestion(
                id,
                kind,
                structure.value(),
                directory.lineage(structure),
                actor.id(),
                typed.unnamed() ? "" : actor.name(),
                now,
                WorkingDays.after(today, settings.answerDays()),
                State.RECEIVED,
                0,
                null));
        verbatims.take(List.of(words(id, structure, today, title, body)));
        return !title.equals(subject) || !body.equals(text);
    }

    /** Somebody read it: an answer will follow. Read already, or answered, it stays so. */
    @Transactional
    public void markRead(Actor actor, UUID id) {
        var one = answering(actor, id);
        if (one.state() == State.RECEIVED) {
            suggestions.step(id, State.READ, "", actor, clock.instant());
        }
    }

    /**
     * Takes it up, or not, and says why; another answer may take its place.
     *
     * @param version what the person saw
     * @throws Refused naming the field to mend
     */
    @Transactional
    public void answer(Actor actor, UUID id, State state, String typed, int version) {
        var one = answering(actor, id);
        var words = screening.screen(WrittenText.text(typed)).kept();
        if (!state.isAnswered()) {
            throw new Refused("suite", "state");
        }
        if (words.length() < SHORTEST || words.length() > LONGEST_ANSWER) {
            throw new Refused("reponse", "answer");
        }
        if (one.version() != version) {
            throw new Refused("reponse", "meanwhile");
        }
        suggestions.step(id, state, words, actor, clock.instant());
        events.publishEvent(new SuggestionAnswered(id, version + 1, one.author()));
    }

    /** Its author takes it back: nothing of it stays, neither its words nor what was said of it. */
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        var one = suggestions
                .lock(id)
                .filter(locked -> locked.author().equals(actor.id()))
                .orElseThrow(Perimeter::notThere);
        var source = Suggestion.source(one.id());
        verbatims.withdraw(source.kind(), List.of(source.id()));
        suggestions.delete(one.id());
    }

    /** Its author, whoever answers it, and once answered all who work there: others learn nothing of it. */
    Told find(Actor actor, UUID id) {
        return suggestions
                .find(id)
                .filter(told -> maySee(actor, told.suggestion()))
                .orElseThrow(Perimeter::notThere);
    }

    boolean answers(Actor actor, Suggestion one) {
        return covers(actor, one.scopes(), Permission.ANALYSE_VOICES);
    }

    private boolean maySee(Actor actor, Suggestion one) {
        return one.author().equals(actor.id())
                || answers(actor, one)
                || one.state().isAnswered() && covers(actor, one.scopes(), Permission.READ_VOICES);
    }

    private Suggestion answering(Actor actor, UUID id) {
        return suggestions.lock(id).filter(one -> answers(actor, one)).orElseThrow(Perimeter::notThere);
    }

    private static Kind kind(String typed) {
        for (var kind : Kind.values()) {
            if (kind.code().equals(typed)) {
                return kind;
            }
        }
        throw new Refused("nature", "kind");
    }

    private static void check(String subject, String text) {
        if (subject.length() < SHORTEST || subject.length() > LONGEST_SUBJECT) {
            throw new Refused("sujet", "subject");
        }
        if (text.length() < SHORTEST || text.length() > LONGEST_TEXT) {
            throw new Refused("texte", "text");
        }
    }

    private Incoming words(UUID id, StructureCode structure, LocalDate today, String title, String body) {
        return new Incoming(
                Suggestion.source(id),
                PROVENANCE,
                List.of(structure),
                List.of(),
                today,
                List.of(),
                AuthorKind.AGENT,
                languages.detect(body),
                title,
                body,
                false,
                null,
                "",
                List.of());
    }

    private void needs(Actor actor, String structure, Permission permission) {
        if (!covers(actor, directory.lineage(new StructureCode(structure)), permission)) {
            throw Perimeter.notThere();
        }
    }

    private static boolean covers(Actor actor, List<String> lineage, Permission permission) {
        var scope = actor.scopeOf(permission);
        return scope.everywhere() || scope.covers(lineage);
    }
}
