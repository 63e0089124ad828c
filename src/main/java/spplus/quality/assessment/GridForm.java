package spplus.quality.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spplus.core.WrittenText;
import spplus.platform.Texts;
import spplus.quality.assessment.Grid.Item;

/** Reads the next version of the grid as the programme team typed it. */
final class GridForm {

    private static final int LEAST_LABELS = 2;
    private static final int MOST_LABELS = 6;
    private static final int LABEL = 30;
    private static final int QUESTION = 300;
    private static final int NOTE = 300;
    private static final BigDecimal MOST = BigDecimal.valueOf(10);

    private final Map<String, String> typed;
    private final Texts texts;
    private final Map<String, String> errors = new LinkedHashMap<>();

    GridForm(Map<String, String> typed, Texts texts) {
        this.typed = typed;
        this.texts = texts;
    }

    static Map<String, String> of(Grid grid, List<Item> items, Texts texts) {
        var typed = new HashMap<String, String>();
        typed.put("echelle", String.join("\n", grid.scale()));
        for (var item : items) {
            typed.put("q-" + item.key(), item.question());
            typed.put("p-" + item.key(), texts.t("quality.number", item.weight()));
        }
        return typed;
    }

    Map<String, String> errors() {
        return errors;
    }

    List<String> scale() {
        var labels = WrittenText.text(in("echelle"))
                .lines()
                .map(WrittenText::line)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean right = labels.size() >= LEAST_LABELS
                && labels.size() <= MOST_LABELS
                && labels.stream().distinct().count() == labels.size()
                && labels.stream().allMatch(label -> label.length() <= LABEL);
        if (!right) {
            errors.put("echelle", texts.t("quality.assessment.grid.error.scale", LEAST_LABELS, MOST_LABELS, LABEL));
        }
        return labels;
    }

    List<Item> items(List<Item> asked) {
        var items = new ArrayList<Item>();
        for (var item : asked) {
            var question = WrittenText.line(in("q-" + item.key()));
            if (question.isEmpty() || question.length() > QUESTION) {
                errors.put("q-" + item.key(), texts.t("quality.assessment.grid.error.question", QUESTION));
            }
            items.add(new Item(
                    item.code(),
                    item.commitment(),
                    item.title(),
                    item.complete(),
                    question,
                    weight("p-" + item.key())));
        }
        return items;
    }

    String note() {
        var note = WrittenText.line(in("note"));
        if (note.isEmpty() || note.length() > NOTE) {
            errors.put("note", texts.t("quality.assessment.grid.error.note", NOTE));
        }
        return note;
    }

    /** Above 0, with one decimal. */
    private double weight(String field) {
        try {
            var weight = new BigDecimal(in(field).strip().replace(',', '.'));
            if (weight.signum() > 0
                    && weight.compareTo(MOST) <= 0
                    && weight.stripTrailingZeros().scale() <= 1) {
                return weight.doubleValue();
            }
        } catch (NumberFormatException notANumber) {
            // said below, as any other wrong weight
        }
        errors.put(field, texts.t("quality.assessment.grid.error.weight"));
        return 1;
    }

    private String in(String field) {
        return typed.getOrDefault(field, "");
    }
}
