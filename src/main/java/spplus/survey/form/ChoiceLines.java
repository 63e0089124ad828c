package spplus.survey.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spplus.survey.domain.Option;
import spplus.survey.domain.Phrase;
import spplus.survey.domain.Row;

/**
 * Choices as people type them, one a line: words in French, in each other language, then points and the word that makes
 * a choice exclude the others, all after a bar and all but the first left out if one likes. A choice keeps its code as
 * long as its French words stay.
 */
final class ChoiceLines {

    static final String ALONE = "seule";

    private static final int LONGEST = 200;

    private ChoiceLines() {}

    static List<Option> options(List<String> lines, List<Option> before, List<String> languages) {
        var codes = new Codes(before.stream().map(Option::code).toList());
        return lines.stream()
                .map(line -> {
                    var parts = parts(line, languages.size() + 3);
                    var points = part(parts, languages.size() + 1);
                    var alone = part(parts, languages.size() + 2);
                    if (!alone.isEmpty() && !alone.equalsIgnoreCase(ALONE)) {
                        throw new BadLine();
                    }
                    var same = before.stream()
                            .filter(option -> option.label().french().equals(parts.getFirst()))
                            .findFirst();
                    int code = same.map(Option::code).orElseGet(codes::next);
                    return new Option(code, phrase(parts, languages), points(points), !alone.isEmpty());
                })
                .toList();
    }

    static List<Row> rows(List<String> lines, List<Row> before, List<String> languages) {
        var codes = new Codes(before.stream().map(Row::code).toList());
        return lines.stream()
                .map(line -> {
                    var parts = parts(line, languages.size() + 1);
                    var same = before.stream()
                            .filter(row -> row.label().french().equals(parts.getFirst()))
                            .findFirst();
                    return new Row(
                            same.map(Row::code).orElseGet(codes::next),
                            phrase(parts, languages),
                            same.map(Row::when).orElse(null));
                })
                .toList();
    }

    static String ofOptions(List<Option> options, List<String> languages) {
        return options.stream()
                .map(option -> line(Stream.concat(
                        words(option.label(), languages),
                        Stream.of(
                                option.points() == null ? "" : option.points().toPlainString(),
                                option.alone() ? ALONE : ""))))
                .collect(Collectors.joining("\n"));
    }

    static String ofRows(List<Row> rows, List<String> languages) {
        return rows.stream().map(row -> line(words(row.label(), languages))).collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(Phrase label, List<String> languages) {
        return Stream.concat(Stream.of(label.french()), languages.stream().map(label::only));
    }

    private static String line(Stream<String> parts) {
        return parts.collect(Collectors.joining(" | ")).replaceAll("[ |]+$", "");
    }

    private static List<String> parts(String line, int most) {
        var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() > most || parts.getFirst().isEmpty() || line.length() > LONGEST) {
            throw new BadLine();
        }
        return parts;
    }

    private static String part(List<String> parts, int place) {
        return place < parts.size() ? parts.get(place) : "";
    }

    private static Phrase phrase(List<String> parts, List<String> languages) {
        return IntStream.range(0, languages.size())
                .boxed()
                .reduce(
                        Phrase.of(parts.getFirst()),
                        (phrase, place) -> phrase.with(languages.get(place), part(parts, place + 1)),
                        (one, _) -> one);
    }

    private static @Nullable BigDecimal points(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,2}([.,]\\d{1,2})?")) {
            throw new BadLine();
        }
        return new BigDecimal(typed.replace(',', '.'));
    }

    /** A line that cannot be understood. */
    static class BadLine extends RuntimeException {}

    /** Codes never given before. */
    private static final class Codes {

        private final List<Integer> given;

        Codes(List<Integer> given) {
            this.given = new ArrayList<>(given);
        }

        int next() {
            int next = given.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
            given.add(next);
            return next;
        }
    }
}
