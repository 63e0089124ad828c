package spplus.survey.ingest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import spplus.platform.Texts;
import spplus.survey.domain.Asked;
import spplus.survey.domain.Option;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.ServedBy;
import spplus.survey.ingest.ColumnTargets.Target;
import spplus.tabular.WrittenDay;
import spplus.upload.UploadColumns;
import spplus.upload.UploadRow;

/** Reads the rows of a file: what has no number is known by its key, so that the same file sent again counts once. */
final class RowReader {

    private final List<Target> targets;
    private final UploadColumns columns;
    private final Texts texts;

    RowReader(List<Target> targets, UploadColumns columns, Texts texts) {
        this.targets = targets;
        this.columns = columns;
        this.texts = texts;
    }

    /** What is done with what a row says, or why nothing is. */
    Outcome.Line taken(UploadRow row, Function<Incoming.Line, Outcome.Line> take) {
        try {
            return take.apply(read(row));
        } catch (LineRefused refused) {
            return Outcome.Line.refused((int) row.line(), null, refused);
        }
    }

    /** @throws LineRefused naming the column at fault */
    Incoming.Line read(UploadRow row) {
        var number = columns.cell(row, ColumnTargets.ID);
        var answers = new LinkedHashMap<String, @Nullable Object>();
        for (var target : targets) {
            var asked = target.asked();
            var cell = columns.cell(row, target.name());
            if (asked != null && !cell.isEmpty()) {
                answer(answers, asked, target, cell);
            }
        }
        return new Incoming.Line(
                number.isEmpty() ? row.key() : number,
                orNull(columns.cell(row, ColumnTargets.STRUCTURE)),
                channel(columns.cell(row, ColumnTargets.CHANNEL)),
                day(columns.cell(row, ColumnTargets.DAY)),
                answers);
    }

    /** Columns that say something of what is wrong, as the reader of sheets names it. */
    String column(String field) {
        var name = field.startsWith("answers.")
                ? "q-" + field.substring("answers.".length())
                : field.equals("answeredOn") ? ColumnTargets.DAY : field;
        return columns.has(name) || !columns.names().containsValue(field) ? columns.column(name) : field;
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
                .orElseThrow(() -> new LineRefused(columns.column(target.name()), "unknown-choice", cell));
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

    private static String folded(String words) {
        return words.replace('’', '\'').replace('\u00a0', ' ').strip().toLowerCase(Locale.FRENCH);
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
