package spplus.commitment.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of an edition as a whole, as typed; {@code version} is what was on the page. */
public record EditionForm(String title, String story, String source, int version) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_STORY = 2_000;
    static final int LONGEST_SOURCE = 300;

    static EditionForm of(
            @Nullable String title, @Nullable String story, @Nullable String source, @Nullable Integer version) {
        return new EditionForm(
                ItemForm.tidy(title), ItemForm.tidy(story), ItemForm.tidy(source), version == null ? 0 : version);
    }

    /** What is wrong, by field, as keys of messages. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            errors.put("titre", "commitment.error.edition-title");
        }
        if (story.isEmpty() || story.length() > LONGEST_STORY) {
            errors.put("histoire", "commitment.error.story");
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            errors.put("source", "commitment.error.source");
        }
        return errors;
    }
}
