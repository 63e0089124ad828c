package spplus.verbatim.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.experience.Feeling;
import spplus.verbatim.model.LabelledText;

/** Reads the rows whose feeling is known, with the columns that people filled: the only reader of labels. */
final class LabelledTexts {

    private static final String FEELING = "Ressenti usager";
    /** In the order of {@link spplus.experience.Axis}. */
    private static final List<String> AXES =
            List.of("Accessibilité", "Information/Explication", "Relation", "Réactivité", "Simplicité/Complexité");

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
                            axes(file)));
                }
            }
        }
        return rows;
    }

    private static List<@Nullable Feeling> axes(OfficialTexts file) {
        var axes = new ArrayList<@Nullable Feeling>();
        AXES.forEach(axis -> axes.add(FEELINGS.get(file.value(axis).strip())));
        return axes;
    }
}
