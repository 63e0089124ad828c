package spplus.verbatim.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.verbatim.model.LabelledText;

/** Rows whose feeling is known, with the columns that people filled: the only reader and writer of labels. */
final class LabelledTexts {

    private static final String FEELING = "Ressenti usager";
    /** In the order of {@link spplus.experience.Axis}. */
    private static final List<String> AXES =
            List.of("Accessibilité", "Information/Explication", "Relation", "Réactivité", "Simplicité/Complexité");

    /** In a file of ours: nobody said whether the text speaks of that axis. */
    private static final String UNREAD = "Non relu";

    private static final Map<String, Feeling> FEELINGS =
            Map.of("Positif", Feeling.POSITIVE, "Neutre", Feeling.NEUTRAL, "Négatif", Feeling.NEGATIVE);

    private LabelledTexts() {}

    /** Rows whose feeling is empty or another word are left out. */
    static List<LabelledText> read(Path path) {
        var columns = new ArrayList<>(List.of(OfficialTexts.TITLE, OfficialTexts.BODY, FEELING));
        columns.addAll(AXES);
        var rows = new ArrayList<LabelledText>();
        try (var file = new OfficialTexts(path, columns, TypedColumns.ALL)) {
            while (file.next()) {
                var feeling = FEELINGS.get(file.value(FEELING).strip());
                if (feeling != null) {
                    rows.add(new LabelledText(
                            file.value(OfficialTexts.TITLE),
                            file.value(OfficialTexts.BODY),
                            TypedColumns.of(file),
                            feeling,
                            axes(file),
                            unread(file)));
                }
            }
        }
        return rows;
    }

    /** In the order given, whatever their number. @return how many were written */
    static long write(Path path, Consumer<Consumer<LabelledText>> rows) throws IOException {
        var header = new ArrayList<>(List.of(OfficialTexts.TITLE, OfficialTexts.BODY, FEELING));
        header.addAll(AXES);
        header.addAll(TypedColumns.ALL);
        var written = new AtomicLong();
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(path)) {
            csv.writeRecord(header);
            rows.accept(row -> {
                csv.writeRecord(record(row));
                written.incrementAndGet();
            });
        }
        return written.get();
    }

    private static List<String> record(LabelledText row) {
        var fields = new ArrayList<>(List.of(row.title(), row.body(), word(row.feeling())));
        for (var axis : Axis.values()) {
            var said = row.axes().get(axis.ordinal());
            fields.add(row.unread().contains(axis) ? UNREAD : said == null ? "" : word(said));
        }
        fields.addAll(TypedColumns.fields(row.circumstances()));
        return fields;
    }

    private static String word(Feeling feeling) {
        return FEELINGS.entrySet().stream()
                .filter(entry -> entry.getValue() == feeling)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Set<Axis> unread(OfficialTexts file) {
        return Arrays.stream(Axis.values())
                .filter(axis -> file.value(AXES.get(axis.ordinal())).strip().equals(UNREAD))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<@Nullable Feeling> axes(OfficialTexts file) {
        var axes = new ArrayList<@Nullable Feeling>();
        AXES.forEach(axis -> axes.add(FEELINGS.get(file.value(axis).strip())));
        return axes;
    }
}
