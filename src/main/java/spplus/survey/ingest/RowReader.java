package spplus.survey.ingest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.platform.Texts;
import spplus.survey.domain.Asked;
import spplus.survey.domain.Option;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.ServedBy;
import spplus.survey.ingest.ColumnMapping.Target;
import spplus.tabular.Formulas;
import spplus.tabular.RowKeys;
import spplus.tabular.TableRow;
import spplus.tabular.WrittenDay;

/**
 * Reads the rows of one file in their order: what a row has no number for is known by what it says, and by how often it
 * was said before, so that the same file sent again counts once.
 */
final class RowReader {

    private final List<String> header;
    private final List<Target> targets;
    private final ColumnMapping mapping;
    private final Texts texts;
    private final RowKeys keys;

    RowReader(List<String> header, List<Target> targets, ColumnMapping mapping, Texts texts) {
        this.header = List.copyOf(header);
        this.targets = targets;
        this.mapping = mapping;
        this.texts = texts;
        this.keys = new RowKeys(header, causes(texts));
    }

    /** Passes a row that was counted before. */
    void pass(TableRow row) {
        id(row);
    }

    /** @throws LineRefused naming the column at fault */
    Incoming.Line read(TableRow row) {
        var id = id(row);
        var answers = new LinkedHashMap<String, @Nullable Object>();
        for (var target : targets) {
            var asked = target.asked();
            var cell = cell(row, target.name());
            if (asked != null && !cell.isEmpty()) {
                answer(answers, asked, target, cell);
            }
        }
        return new Incoming.Line(
                id,
                orNull(cell(row, ColumnMapping.STRUCTURE)),
                channel(cell(row, ColumnMapping.CHANNEL)),
                day(cell(row, ColumnMapping.DAY)),
                answers);
    }

    /** Columns that say something of what is wrong, as the reader of sheets names it. */
    String column(String field) {
        var name = field.startsWith("answers.")
                ? "q-" + field.substring("answers.".length())
                : field.equals("answeredOn") ? ColumnMapping.DAY : field;
        return mapping.columns().getOrDefault(name, mapping.columns().containsValue(field) ? field : "");
    }

    private void answer(Map<String, @Nullable Object> answers, Asked asked, Target target, String cell) {
        if (asked.question().kind() == QuestionKind.MATRIX) {
            @SuppressWarnings("unchecked")
            var rows = (Map<String, Object>) answers.computeIfAbsent(asked.key(), _ -> new LinkedHashMap<>());
            rows.put(String.valueOf(target.row()), code(asked, target, cell));
        } else if (asked.question().kind() == QuestionKind.MULTIPLE) {
            var codes = Arrays.stream(cell.split("[|;]"))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .map(one -> code(asked, target, one))
                    .toList();
            answers.put(asked.key(), codes);
        } else {
            answers.put(asked.key(), asked.question().kind() == QuestionKind.TEXT ? cell : code(asked, target, cell));
        }
    }

    /** The code of an option, or its words. */
    private Integer code(Asked asked, Target target, String cell) {
        return asked.question().choices().stream()
                .filter(option -> String.valueOf(option.code()).equals(cell) || isCalled(asked, option, cell))
                .findFirst()
                .map(Option::code)
                .orElseThrow(() ->
                        new LineRefused(mapping.columns().getOrDefault(target.name(), ""), "unknown-choice", cell));
    }

    private boolean isCalled(Asked asked, Option option, String cell) {
        if (asked.question().kind() == QuestionKind.SMILEY) {
            return folded(texts.t("survey.answer.face." + option.code())).equals(folded(cell));
        }
        return option.label().said().values().stream()
                .anyMatch(label -> folded(label).equals(folded(cell)));
    }

    private @Nullable String channel(String cell) {
        return Arrays.stream(ServedBy.values())
                .filter(channel -> channel.name().equals(cell)
                        || folded(texts.t("survey.import.channel." + channel.name()))
                                .equals(folded(cell)))
                .map(ServedBy::name)
                .findFirst()
                .orElse(orNull(cell));
    }

    /** What is no day is given back as it is. */
    private static @Nullable String day(String cell) {
        return WrittenDay.of(cell).map(LocalDate::toString).orElse(orNull(cell));
    }

    private String id(TableRow row) {
        var written = cell(row, ColumnMapping.ID);
        if (!written.isEmpty()) {
            return written;
        }
        return keys.of(row.fields());
    }

    private String cell(TableRow row, String target) {
        return Formulas.asTyped(row.field(mapping.place(header, target)));
    }

    private static String folded(String words) {
        return words.replace('’', '\'').replace('\u00a0', ' ').strip().toLowerCase(Locale.FRENCH);
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    /** How a file of rows left out calls what it puts before each. */
    static List<String> causes(Texts texts) {
        return List.of(
                texts.t("survey.import.rejects.line"),
                texts.t("survey.import.rejects.column"),
                texts.t("survey.import.rejects.reason"));
    }
}
