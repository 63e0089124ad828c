package spplus.survey.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, and on which scale.
 *
 * @param help a sentence below the question, empty for none
 * @param low words of the lowest end of a scale, empty for none; {@code high} of its highest
 * @param options written choices; see {@link #choices()}
 * @param rows lines of a matrix
 * @param driver what of the service it is about, null for nothing that is compared
 * @param commitment of the programme, 1 to 8, null for none
 */
public record Question(
        QuestionKind kind,
        Phrase wording,
        Phrase help,
        Phrase low,
        Phrase high,
        List<Option> options,
        List<Row> rows,
        @Nullable String driver,
        @Nullable Integer commitment) {

    public Question {
        help = orNone(help);
        low = orNone(low);
        high = orNone(high);
        options = options == null ? List.of() : List.copyOf(options);
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    public static Question blank(QuestionKind kind) {
        return new Question(kind, Phrase.NONE, Phrase.NONE, Phrase.NONE, Phrase.NONE, List.of(), List.of(), null, null);
    }

    /** Those of its scale, or those written with it. */
    public List<Option> choices() {
        return kind.hasScale() ? kind.scale() : options;
    }

    public Optional<Option> choice(int code) {
        return choices().stream().filter(option -> option.code() == code).findFirst();
    }

    /** The same with other lines. */
    public Question withRows(List<Row> others) {
        return new Question(kind, wording, help, low, high, options, others, driver, commitment);
    }

    /** Files leave out what is empty. */
    private static Phrase orNone(@Nullable Phrase phrase) {
        return phrase == null ? Phrase.NONE : phrase;
    }
}
