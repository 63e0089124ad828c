package spplus.verbatim.session;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;

/** What the pages of joint reviews show. */
public final class SessionPages {

    private SessionPages() {}

    /** @param name empty when nothing may be read @param form null for who may not open a session */
    public record Home(
            Picker picker,
            String structure,
            String name,
            List<Line> lines,
            @Nullable Form form) {}

    static Home nothing(Picker picker) {
        return new Home(picker, "", "", List.of(), null);
    }

    /** @param state reading, shared or closed */
    public record Line(UUID id, String title, String state, Instant openedAt, String host, int readers, int pains) {}

    /** What was typed. @param field to mend, empty for none; {@code why} ends the message's key */
    public record Form(String title, String from, String until, String among, String size, String field, String why) {}

    /**
     * One session.
     *
     * @param mine how many texts the reader read
     * @param texts drawn, with what was said of each once it is in the open
     * @param problem what is wrong, null for nothing
     */
    public record One(
            UUID id,
            String structure,
            String structureName,
            String title,
            String state,
            LocalDate from,
            LocalDate until,
            String among,
            long population,
            Instant openedAt,
            String host,
            List<Reader> readers,
            int mine,
            List<Text> texts,
            List<Pain> pains,
            List<Theme> themes,
            boolean hosts,
            boolean speaks,
            Typed typed,
            @Nullable Problem problem) {}

    /** @param field id of what to mend; {@code why} ends the message's key */
    public record Problem(String field, String why) {}

    /** What could not be kept of what was said of a text. @param why ends the message's key @param words typed */
    public record Missed(String why, String words) implements Serializable {

        private static final long serialVersionUID = 1;
    }

    /** What was typed to decide a pain point, or to note, and is given back. */
    public record Typed(String name, String theme, List<String> texts, String noteOf, String note) {

        static final Typed NOTHING = new Typed("", "", List.of(), "", "");
    }

    public record Reader(String name, int read) {}

    public record Theme(String id, String name) {}

    /** @param said what each said, empty while each reads alone @param spread how many said each feeling */
    public record Text(
            UUID id,
            int rank,
            String title,
            String body,
            LocalDate saidOn,
            @Nullable String language,
            List<Said> said,
            Spread spread,
            String note,
            String noteBy,
            int noteVersion) {}

    /** @param pains how many see something to work on @param agreed whether all said the same feeling */
    public record Spread(int negative, int neutral, int positive, int pains, boolean agreed) {

        public int all() {
            return negative + neutral + positive;
        }
    }

    public record Said(String who, String feeling, List<String> axes, boolean pain, String words) {}

    /** @param texts ranks of those that tell it */
    public record Pain(
            UUID id, String name, String theme, List<Integer> texts, String by, Instant at, boolean dropped) {}

    /** One text to read alone. @param previous id of the one before, null for the first */
    public record Reading(
            UUID session,
            String title,
            Text text,
            int all,
            int read,
            @Nullable String previous,
            Chosen chosen,
            @Nullable Problem problem) {}

    /** What was said of a text, or typed and given back. @param pain oui, non, or nothing */
    public record Chosen(String feeling, List<String> axes, String pain, String words) {

        static final Chosen NOTHING = new Chosen("", List.of(), "", "");
    }
}
