package spplus.experience.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.Channel;
import spplus.experience.exchange.Incoming.Answer;
import spplus.experience.exchange.Incoming.Service;

/** Understands the three groups of columns of a row that tell the services concerned. */
final class ServiceReader {

    private final KnownStructures structures;
    private final Tally tally;

    ServiceReader(KnownStructures structures, Tally tally) {
        this.structures = structures;
        this.tally = tally;
    }

    /** Codes as written, known or not. */
    static Stream<String> codes(OfficialRow row) {
        return IntStream.rangeClosed(1, OfficialRow.SERVICES).mapToObj(number -> row.get(Column.STRUCTURE, number));
    }

    /** The services said, in order; those of which nothing is said are left out. */
    List<Service> read(OfficialRow row, Instant published, @Nullable Instant replied) {
        var services = new ArrayList<Service>(OfficialRow.SERVICES);
        for (int number = 1; number <= OfficialRow.SERVICES; number++) {
            if (isSaid(row, number)) {
                services.add(service(row, number, replied == null ? published : replied, replied == null));
            }
        }
        return List.copyOf(services);
    }

    /** Null for France. */
    static @Nullable String country(String text) {
        return text.isEmpty() || text.equalsIgnoreCase("france") ? null : text;
    }

    private boolean isOutside(OfficialRow row, int number) {
        return Structure.saysOutside(row.get(Column.STRUCTURE_NAME, number))
                || structures.isOutside(row.get(Column.STRUCTURE, number));
    }

    private static boolean isSaid(OfficialRow row, int number) {
        return Stream.of(Column.STRUCTURE, Column.TYPE, Column.CHANNELS, Column.POSTAL_CODE, Column.REPLY)
                .anyMatch(column -> !row.get(column, number).isEmpty());
    }

    private Service service(OfficialRow row, int number, Instant repliedAt, boolean undated) {
        var code = row.get(Column.STRUCTURE, number);
        boolean outside = isOutside(row, number);
        var lineage = outside ? List.<String>of() : structures.lineage(code);
        if (lineage.isEmpty() && !code.isEmpty() && !outside) {
            tally.warn(Warning.UNKNOWN_STRUCTURE);
        }
        var type = row.get(Column.TYPE, number);
        var kind = type.isEmpty() && lineage.isEmpty() && !outside ? row.get(Column.STRUCTURE_NAME, number) : type;
        return new Service(
                lineage.isEmpty() ? null : code,
                lineage,
                kind.isEmpty() ? null : kind,
                postalCode(row, number),
                country(row.get(Column.TYPE_COUNTRY, number)),
                channels(row.get(Column.CHANNELS, number)),
                OfficialValues.count(row.get(Column.USEFUL, number)).orElse(0),
                OfficialValues.count(row.get(Column.USELESS, number)).orElse(0),
                OfficialValues.RATINGS.read(row.get(Column.RATING, number)).orElse(null),
                answer(row, number, repliedAt, undated));
    }

    /** A reply without a date is dated like the experience: its day is not known. */
    private @Nullable Answer answer(OfficialRow row, int number, Instant at, boolean undated) {
        var text = RowReader.clean(row.get(Column.REPLY, number));
        if (text.isEmpty()) {
            return null;
        }
        if (undated) {
            tally.warn(Warning.REPLY_WITHOUT_DATE);
        }
        var code = row.get(Column.STRUCTURE, number);
        boolean known = StructureCode.looksLike(code) && !isOutside(row, number);
        return new Answer(known ? code : "inconnue-" + number, text, at);
    }

    private static @Nullable String postalCode(OfficialRow row, int number) {
        var code = OfficialValues.code(row.get(Column.POSTAL_CODE, number), 5);
        return code.isEmpty() ? null : code;
    }

    private List<Channel> channels(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var channels = new LinkedHashSet<Channel>();
        for (var label : text.split(",")) {
            var channel = OfficialValues.CHANNELS.read(label.strip());
            if (channel.isEmpty() && !label.isBlank()) {
                tally.warn(Warning.UNKNOWN_CHANNEL);
            }
            channel.ifPresent(channels::add);
        }
        return List.copyOf(channels);
    }
}
