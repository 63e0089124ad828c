package spplus.experience.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.experience.PostedAs;
import spplus.experience.ReplyState;
import spplus.experience.domain.Story;
import spplus.experience.exchange.Incoming.Service;

/** Understands a row of the official export: puts up with what it can and counts it, refuses the rest. */
final class RowReader {

    /** To be changed when rows are understood in another way: all those kept are then read again. */
    static final String VERSION = "1";

    private static final int LONGEST_ID = 60;
    private static final int LONGEST_TEXT = 100_000;
    private static final int TITLE_FROM_STORY = 80;
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final ServiceReader services;
    private final Places places;
    private final Tally tally;
    private final Instant latest;

    RowReader(KnownStructures structures, Places places, Tally tally, Clock clock) {
        this.services = new ServiceReader(structures, tally);
        this.places = places;
        this.tally = tally;
        this.latest = clock.instant().plus(CLOCKS_DIFFER);
    }

    /**
     * @param mark of the row
     * @throws RowRejected when the row cannot be kept
     */
    Incoming read(OfficialRow row, long mark) {
        var published = published(row);
        var replied = optionalMoment(row, Column.REPLIED);
        var concerned = services.read(row, published, replied);
        return new Incoming(
                id(row),
                mark,
                story(row),
                feeling(row),
                oneOf(OfficialValues.AUTHORS, row.get(Column.POSTED_AS), PostedAs.PERSON),
                empty(row.get(Column.PSEUDONYM)),
                place(row),
                OfficialValues.list(row.get(Column.PROCEDURES), "[;\n]"),
                axes(row),
                row.get(Column.IMPROVEMENT).equalsIgnoreCase("oui"),
                OfficialValues.list(row.get(Column.TAGS), ";"),
                replyState(row, concerned),
                action(row),
                OfficialValues.count(row.get(Column.SAME)).orElse(0),
                shared(row, published),
                published,
                replied,
                concerned);
    }

    private static void requireWhole(OfficialRow row) {
        if (!row.isWhole()) {
            int expected = row.header().names().size();
            throw new RowRejected("", "field-count", row.fields().size(), expected);
        }
    }

    /** What identifies the row, empty when nothing does. */
    static String code(OfficialRow row) {
        return OfficialValues.code(row.get(Column.ID), 0);
    }

    /** @throws RowRejected when nothing fit identifies the row, or when fields are missing or too many */
    static String id(OfficialRow row) {
        requireWhole(row);
        var id = code(row);
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new RowRejected(Column.ID.title(0), id.isEmpty() ? "empty" : "too-long", LONGEST_ID);
        }
        return id;
    }

    private Story story(OfficialRow row) {
        var text = clean(row.get(Column.STORY)).strip();
        var title = clean(row.get(Column.TITLE)).replaceAll("\\s+", " ").strip();
        if (text.isEmpty()) {
            throw new RowRejected(Column.STORY.title(0), "empty");
        }
        if (text.length() > LONGEST_TEXT || title.length() > LONGEST_TEXT) {
            throw new RowRejected(Column.STORY.title(0), "too-long", LONGEST_TEXT);
        }
        if (title.isEmpty()) {
            tally.warn(Warning.TITLE_MADE);
        }
        return new Story(title.isEmpty() ? beginning(text) : title, text);
    }

    private static String beginning(String text) {
        var line = text.lines().findFirst().orElse(text).strip();
        if (line.length() <= TITLE_FROM_STORY) {
            return line;
        }
        int lastWord = line.lastIndexOf(' ', TITLE_FROM_STORY);
        return line.substring(0, lastWord > 0 ? lastWord : TITLE_FROM_STORY) + "…";
    }

    private static Feeling feeling(OfficialRow row) {
        var text = row.get(Column.FEELING);
        return OfficialValues.FEELINGS
                .read(text)
                .orElseThrow(() -> new RowRejected(Column.FEELING.title(0), "feeling", text));
    }

    private Instant published(OfficialRow row) {
        var text = row.get(Column.PUBLISHED);
        var moment =
                OfficialValues.moment(text).orElseThrow(() -> new RowRejected(Column.PUBLISHED.title(0), "date", text));
        if (moment.isAfter(latest)) {
            throw new RowRejected(Column.PUBLISHED.title(0), "future", text);
        }
        return moment;
    }

    private Instant shared(OfficialRow row, Instant published) {
        return Optional.ofNullable(optionalMoment(row, Column.WRITTEN))
                .filter(written -> written.isBefore(published))
                .orElse(published);
    }

    private @Nullable Instant optionalMoment(OfficialRow row, Column column) {
        var text = row.get(column);
        var moment = OfficialValues.moment(text);
        if (moment.isEmpty() && !text.isEmpty()) {
            tally.warn(Warning.UNKNOWN_VALUE);
        }
        return moment.orElse(null);
    }

    private Incoming.Place place(OfficialRow row) {
        var place = places.find(
                OfficialValues.code(row.get(Column.DEPARTMENT), 2),
                row.get(Column.DEPARTMENT_NAME),
                OfficialValues.code(row.get(Column.REGION), 2),
                ServiceReader.country(row.get(Column.COUNTRY)));
        if (place.department() == null && !row.get(Column.DEPARTMENT).isEmpty()) {
            tally.warn(Warning.UNKNOWN_DEPARTMENT);
        }
        return place;
    }

    private Map<Axis, Feeling> axes(OfficialRow row) {
        var axes = new EnumMap<Axis, Feeling>(Axis.class);
        for (var axis : Axis.values()) {
            var text = row.get(Column.valueOf(axis.name()));
            var feeling =
                    text.isEmpty() ? null : OfficialValues.FEELINGS.read(text).orElse(null);
            if (feeling != null) {
                axes.put(axis, feeling);
            } else if (!text.isEmpty()) {
                tally.warn(Warning.UNKNOWN_VALUE);
            }
        }
        return Collections.unmodifiableMap(axes);
    }

    /** What the status says; a reply that is there makes it replied, the author's verdict makes it rated. */
    private ReplyState replyState(OfficialRow row, List<Service> concerned) {
        var said = oneOf(OfficialValues.STATES, row.get(Column.STATUS), ReplyState.AWAITING);
        boolean answered = said == ReplyState.REPLIED || concerned.stream().anyMatch(one -> one.answer() != null);
        boolean rated = IntStream.rangeClosed(1, OfficialRow.SERVICES)
                .anyMatch(number -> !row.get(Column.RATING, number).isEmpty());
        if (!said.isWaiting() && said != ReplyState.REPLIED) {
            return said;
        }
        if (!answered) {
            return said;
        }
        return rated ? ReplyState.RATED : ReplyState.REPLIED;
    }

    private Incoming.Action action(OfficialRow row) {
        return new Incoming.Action(
                empty(clean(row.get(Column.ACTION))),
                OfficialValues.day(row.get(Column.ACTION_PLANNED)).orElse(null),
                OfficialValues.day(row.get(Column.ACTION_DONE)).orElse(null));
    }

    private <T> T oneOf(Words<T> values, String text, T otherwise) {
        var value = values.read(text);
        if (value.isEmpty() && !text.isEmpty()) {
            tally.warn(Warning.UNKNOWN_VALUE);
        }
        return value.orElse(otherwise);
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The database keeps no NUL; line breaks are written in one way. */
    static String clean(String text) {
        return text.indexOf('\r') < 0 && text.indexOf('\0') < 0
                ? text
                : text.replace("\0", "").replace("\r\n", "\n").replace('\r', '\n');
    }
}
