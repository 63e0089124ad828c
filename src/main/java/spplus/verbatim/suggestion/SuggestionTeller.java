package spplus.verbatim.suggestion;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.directory.StructureCode;
import spplus.verbatim.suggestion.Suggestion.State;
import spplus.verbatim.suggestion.SuggestionPages.Typed;
import tools.jackson.databind.json.JsonMapper;

/** Has agents of the fictional territory suggest, and their lead answer, through the same desk as real ones. */
@Component
public class SuggestionTeller {

    private static final int COMPARED = 50;

    private final SuggestionDesk desk;
    private final SuggestionRepository suggestions;
    private final JsonMapper json;

    SuggestionTeller(SuggestionDesk desk, SuggestionRepository suggestions, JsonMapper json) {
        this.desk = desk;
        this.suggestions = suggestions;
        this.json = json;
    }

    /** Told again, they change nothing. @param people who acts, by the key that the list uses */
    @Transactional
    public void tell(InputStream list, Map<String, Actor> people) {
        for (var made : json.readValue(list, Made[].class)) {
            var author = Objects.requireNonNull(people.get(made.author()));
            boolean told = suggestions.of(author.id(), null, COMPARED).stream()
                    .anyMatch(one -> one.title().equals(made.subject()));
            if (!told) {
                tell(made, author, people);
            }
        }
    }

    private void tell(Made made, Actor author, Map<String, Actor> people) {
        desk.propose(
                author,
                new StructureCode(made.structure()),
                new Typed(made.kind(), made.subject(), made.text(), made.unnamed()));
        if (made.lead() != null) {
            var lead = Objects.requireNonNull(people.get(made.lead()));
            var one = suggestions.of(author.id(), null, 1).getFirst().suggestion();
            desk.markRead(lead, one.id());
            if (made.answer() != null) {
                desk.answer(
                        lead,
                        one.id(),
                        made.taken() ? State.TAKEN_UP : State.DECLINED,
                        made.answer(),
                        one.version() + 1);
            }
        }
    }

    /** @param lead who read it, null for nobody yet @param answer null for none yet */
    private record Made(
            String author,
            String structure,
            String kind,
            String subject,
            String text,
            boolean unnamed,
            @Nullable String lead,
            boolean taken,
            @Nullable String answer) {}
}
