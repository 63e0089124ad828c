package spplus.survey.dashboard;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import spplus.statistics.Scale;
import spplus.survey.dashboard.ScoreRepository.Asked;
import spplus.survey.dashboard.ScoreRepository.Line;
import spplus.survey.dashboard.ScoreRepository.Monthly;
import spplus.survey.domain.Option;
import spplus.survey.domain.QuestionKind;

/** The answers of a selection and of as many months before, question by question. */
final class Gathered {

    private static final Comparator<Line> IN_ORDER =
            Comparator.comparingInt(Line::question).thenComparingInt(Line::item);

    private final Selection selection;
    private final Map<Integer, Asked> questions;
    private final Map<Line, TreeMap<YearMonth, Sums>> months = new TreeMap<>(IN_ORDER);

    Gathered(Selection selection, List<Monthly> rows, Map<Integer, Asked> questions) {
        this.selection = selection;
        this.questions = Map.copyOf(questions);
        rows.forEach(row ->
                months.computeIfAbsent(row.line(), _ -> new TreeMap<>()).merge(row.month(), row.sums(), Sums::plus));
    }

    /** Questions answered in the selection, in the order of the bank. */
    List<Line> lines() {
        return months.keySet().stream().filter(line -> now(line).n() > 0).toList();
    }

    /** Those whose answers bear points. */
    List<Line> scored() {
        return lines().stream().filter(line -> now(line).scored() > 0).toList();
    }

    /** The question about the whole that most people answered or, without any, the first that bears points. */
    Optional<Line> main() {
        return scored().stream()
                .filter(line -> asked(line).overall() && line.item() == 0)
                .max(Comparator.comparingLong(line -> now(line).n()))
                .or(() -> scored().stream().findFirst());
    }

    Asked asked(Line line) {
        return Objects.requireNonNull(questions.get(line.question()));
    }

    QuestionKind kind(Line line) {
        return asked(line).kind();
    }

    Sums now(Line line) {
        return sum(line, selection::holds);
    }

    Sums before(Line line) {
        return sum(line, selection.before()::holds);
    }

    Sums in(Line line, YearMonth month) {
        return sum(line, month::equals);
    }

    /** From its least to its most points. */
    Scale scale(Line line) {
        var points = asked(line).question().choices().stream()
                .map(Option::points)
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .summaryStatistics();
        return points.getMin() < points.getMax() ? new Scale(points.getMin(), points.getMax()) : Scale.POINTS;
    }

    /** What was asked, with the line of its matrix. */
    String label(Line line) {
        var question = asked(line).question();
        var wording = question.wording().french();
        return question.rows().stream()
                .filter(row -> row.code() == line.item())
                .findFirst()
                .map(row -> wording + " (" + row.label().french() + ")")
                .orElse(wording);
    }

    private Sums sum(Line line, Predicate<YearMonth> wanted) {
        return months.getOrDefault(line, new TreeMap<>()).entrySet().stream()
                .filter(month -> wanted.test(month.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Sums.NOTHING, Sums::plus);
    }
}
