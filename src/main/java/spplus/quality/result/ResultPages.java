package spplus.quality.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.core.KeysetPage;
import spplus.directory.PerimeterPages.Picker;
import spplus.directory.Structure;
import spplus.quality.domain.Input;

/** What those who enter and publish results see. */
public final class ResultPages {

    private ResultPages() {}

    /**
     * All that is due for a structure.
     *
     * @param structure null when none is chosen
     * @param back how many periods before the last one that is over
     * @param below whether something stands below the structure
     * @param errors words by field
     */
    public record Entry(
            Picker picker,
            @Nullable Structure structure,
            int back,
            boolean below,
            List<Due> due,
            int given,
            Map<String, String> errors) {}

    /**
     * An indicator to enter.
     *
     * @param period as people read it, and {@code term} as programs do
     * @param state DRAFT, VALIDATED, PUBLISHED, or empty while nothing is entered
     * @param said what is entered already, in words
     * @param open whether it is entered here: what is validated or public is not
     * @param edition of the result that its fields were drawn from, 0 for none
     */
    public record Due(
            String code,
            String name,
            String definition,
            String period,
            String term,
            String formula,
            List<Asked> asked,
            String reason,
            boolean alone,
            String words,
            String state,
            String said,
            boolean open,
            int edition) {}

    /** A number to enter. @param field its name in the form */
    public record Asked(Input input, String field, String value, boolean whole) {}

    /**
     * What waits to be public, and what is.
     *
     * @param newest when what waits changed last, empty when nothing does
     * @param later whether what waits is not shown from its beginning, and {@code older} the same of what is public
     */
    public record Board(
            Picker picker,
            @Nullable Structure structure,
            KeysetPage<Line> waiting,
            KeysetPage<Line> published,
            String newest,
            boolean later,
            boolean older) {}

    /** One result. @param value in words, or why there is none; {@code edition} is that of what is shown */
    public record Line(
            UUID id,
            String structure,
            String structureName,
            String indicator,
            String period,
            String value,
            String from,
            String words,
            String state,
            String by,
            Instant at,
            boolean alone,
            int edition) {

        /** Which result, and what of it was read. */
        public String picked() {
            return id + "_" + edition;
        }
    }

    /** A result to read again or correct. @param edition what was on the page */
    public record Correction(
            Line line,
            Due due,
            boolean published,
            boolean below,
            int edition,
            String why,
            Map<String, String> errors,
            List<Step> steps) {}

    /** What became of it. */
    public record Step(String kind, Instant at, String by, String value, String why) {}
}
