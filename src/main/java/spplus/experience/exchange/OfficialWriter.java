package spplus.experience.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spplus.experience.Axis;
import spplus.experience.ReplyState;
import spplus.experience.domain.Reply;
import spplus.experience.exchange.Incoming.Answer;
import spplus.experience.exchange.Incoming.Service;

/** Writes experiences in the columns of the official export. */
final class OfficialWriter implements AutoCloseable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(ZoneId.of("Europe/Paris"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final CsvWriter csv;

    OfficialWriter(Path path) throws IOException {
        var out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        out.write('\uFEFF');
        csv = CsvWriter.builder().fieldSeparator(';').build(out);
        csv.writeRecord(record((column, number) -> column.title(number)));
    }

    void write(long id, Incoming one) {
        csv.writeRecord(record(
                (column, number) -> number == 0 ? field(column, id, one) : ofService(column, service(one, number))));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private interface Value {
        String of(Column column, int number);
    }

    private static ArrayList<String> record(Value value) {
        var fields = new ArrayList<String>();
        for (var column : Column.values()) {
            if (!column.isNumbered()) {
                fields.add(value.of(column, 0));
            }
            for (int number = 1; column.isNumbered() && number <= OfficialRow.SERVICES; number++) {
                fields.add(value.of(column, number));
            }
        }
        return fields;
    }

    private static @Nullable Service service(Incoming one, int number) {
        return number <= one.services().size() ? one.services().get(number - 1) : null;
    }

    private static String field(Column column, long id, Incoming one) {
        return switch (column) {
            case ID -> Long.toString(id);
            case STATUS ->
                OfficialValues.STATES.write(
                        one.replyState() == ReplyState.RATED ? ReplyState.REPLIED : one.replyState());
            case WRITTEN -> TIME.format(one.sharedAt());
            case PUBLISHED -> TIME.format(one.publishedAt());
            case TITLE -> one.story().title();
            case STORY -> one.story().text();
            case POSTED_AS -> OfficialValues.AUTHORS.write(one.postedAs());
            case FEELING -> OfficialValues.FEELINGS.write(one.feeling());
            case DEPARTMENT -> text(one.place().department());
            case REGION -> text(one.place().region());
            case COUNTRY -> Objects.requireNonNullElse(one.place().country(), "France");
            default -> quality(column, one);
        };
    }

    private static String quality(Column column, Incoming one) {
        return switch (column) {
            case PROCEDURES -> String.join(";", one.procedures());
            case TAGS -> String.join(";", one.tags());
            case SAME -> Integer.toString(one.same());
            case IMPROVEMENT -> one.improvement() ? "Oui" : "Non";
            case ACTION -> text(one.action().text());
            case ACTION_PLANNED -> day(one.action().plannedOn());
            case ACTION_DONE -> day(one.action().doneOn());
            case REPLIED -> time(one.repliedAt());
            case ACCESSIBILITY, INFORMATION, RELATION, RESPONSIVENESS, SIMPLICITY -> axis(one, column);
            default -> "";
        };
    }

    private static String axis(Incoming one, Column column) {
        var feeling = one.axes().get(Axis.valueOf(column.name()));
        return feeling == null ? "" : OfficialValues.FEELINGS.write(feeling);
    }

    private static String ofService(Column column, @Nullable Service service) {
        if (service == null) {
            return "";
        }
        return switch (column) {
            case TYPE -> text(service.type());
            case POSTAL_CODE -> text(service.postalCode());
            case TYPE_COUNTRY -> Objects.requireNonNullElse(service.country(), "France");
            case CHANNELS ->
                service.channels().stream().map(OfficialValues.CHANNELS::write).collect(Collectors.joining(","));
            case STRUCTURE -> text(service.structure());
            case REPLY -> answer(service.answer());
            case USEFUL -> Integer.toString(service.useful());
            case USELESS -> Integer.toString(service.useless());
            case RATING -> rating(service.rating());
            default -> "";
        };
    }

    private static String answer(@Nullable Answer answer) {
        return answer == null ? "" : answer.text();
    }

    private static String rating(Reply.@Nullable Rating rating) {
        return rating == null ? "" : OfficialValues.RATINGS.write(rating);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String time(@Nullable Instant moment) {
        return moment == null ? "" : TIME.format(moment);
    }
}
