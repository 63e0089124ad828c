package spplus.verbatim;

import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Service;
import spplus.access.Actor;
import spplus.verbatim.demo.LetterTeller;
import spplus.verbatim.suggestion.SuggestionTeller;

/** Tells made-up letters as tools send real ones, and suggestions as agents make them. */
@Service
public class DemoVoices {

    private final LetterTeller letters;
    private final SuggestionTeller suggestions;

    DemoVoices(LetterTeller letters, SuggestionTeller suggestions) {
        this.letters = letters;
        this.suggestions = suggestions;
    }

    /** Told again, they change nothing. @param list a JSON list */
    public void tell(InputStream list) {
        letters.tell(list);
    }

    /** The same. @param people who acts, by the key that the list uses */
    public void suggest(InputStream list, Map<String, Actor> people) {
        suggestions.tell(list, people);
    }
}
