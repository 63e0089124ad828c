package spplus.improvement.action;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import spplus.core.WrittenText;
import spplus.statistics.effect.ChartKind;
import spplus.statistics.effect.MonthPoint;

/**
 * Months typed or pasted from a spreadsheet, one a line: « 2026-03 ; 42 ; 310 », or « Bureau de Nuits ; 2026-03 ; 42 ; 310 »
 * for a peer. A measure has no third number.
 *
 * @param series by peer, months in order; the own series has no name
 * @param problem the first line that cannot be read
 */
record SeriesText(Map<String, List<MonthPoint>> series, Optional<Problem> problem) {

    private static final int MOST_LINES = 3_600;
    private static final int MOST_PEERS = 30;
    private static final int LONGEST_NAME = 120;
    /** As people write figures: no exponent, and no more than one can read. */
    private static final Pattern FIGURE = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,6})?");

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0]*[;\\t][\\s\\u00A0]*");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{4})");

    /** @param line from 1; @param why end of the key of the words */
    record Problem(int line, String why) {}

    /**
     * @param named whether each line begins with the name of a peer
     * @param before the first month that is not over yet
     */
    static SeriesText read(String typed, ChartKind kind, boolean named, YearMonth before) {
        var found = new TreeMap<String, TreeMap<YearMonth, MonthPoint>>();
        var lines = WrittenText.text(typed).lines().toList();
        if (lines.size() > MOST_LINES) {
            return new SeriesText(Map.of(), Optional.of(new Problem(MOST_LINES + 1, "many")));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            var why = line(lines.get(i).strip(), kind, named, before, found);
            if (!why.isEmpty()) {
                return new SeriesText(Map.of(), Optional.of(new Problem(i + 1, why)));
            }
        }
        var series = new TreeMap<String, List<MonthPoint>>();
        found.forEach((name, points) -> series.put(name, new ArrayList<>(points.values())));
        return new SeriesText(series, Optional.empty());
    }

    /** As it may be typed again. */
    static String write(String name, List<MonthPoint> points, ChartKind kind) {
        var text = new StringBuilder();
        for (var point : points) {
            text.append(name.isEmpty() ? "" : name + " ; ").append(point.month());
            text.append(" ; ").append(number(point.count()));
            text.append(kind == ChartKind.MEASURE ? "" : " ; " + number(point.base()))
                    .append('\n');
        }
        return text.toString();
    }

    /** @return why it cannot be read, empty when it was */
    private static String line(
            String line,
            ChartKind kind,
            boolean named,
            YearMonth before,
            Map<String, TreeMap<YearMonth, MonthPoint>> found) {
        var cells = List.of(BETWEEN.split(line, -1));
        int wanted = (named ? 2 : 1) + (kind == ChartKind.MEASURE ? 1 : 2);
        if (cells.size() != wanted) {
            return kind == ChartKind.MEASURE ? "cells-measure" : "cells";
        }
        var name = named ? WrittenText.line(cells.getFirst()) : "";
        if (named && (name.isEmpty() || name.length() > LONGEST_NAME)) {
            return "name";
        }
        var month = month(cells.get(named ? 1 : 0));
        if (month.isEmpty()) {
            return "month";
        }
        if (!month.get().isBefore(before)) {
            return "future";
        }
        var count = number(cells.get(named ? 2 : 1));
        var base = kind == ChartKind.MEASURE ? Optional.of(1.0) : number(cells.getLast());
        return numbers(kind, month.get(), count, base, found.computeIfAbsent(name, _ -> new TreeMap<>()), found.size());
    }

    private static String numbers(
            ChartKind kind,
            YearMonth month,
            Optional<Double> count,
            Optional<Double> base,
            TreeMap<YearMonth, MonthPoint> points,
            int series) {
        if (series > MOST_PEERS) {
            return "peers";
        }
        if (count.isEmpty() || base.isEmpty()) {
            return "number";
        }
        if (base.get() <= 0) {
            return "base";
        }
        if (kind == ChartKind.SHARE && (count.get() < 0 || count.get() > base.get())) {
            return "share";
        }
        if (kind == ChartKind.RATE && count.get() < 0) {
            return "negative";
        }
        return points.put(month, new MonthPoint(month, count.get(), base.get())) == null ? "" : "twice";
    }

    private static Optional<YearMonth> month(String typed) {
        var yearFirst = YEAR_FIRST.matcher(typed);
        var monthFirst = MONTH_FIRST.matcher(typed);
        if (yearFirst.matches()) {
            return month(yearFirst.group(1), yearFirst.group(2));
        }
        return monthFirst.matches() ? month(monthFirst.group(2), monthFirst.group(1)) : Optional.empty();
    }

    private static Optional<YearMonth> month(String year, String month) {
        int number = Integer.parseInt(month);
        int since = Integer.parseInt(year);
        return number < 1 || number > 12 || since < 1990 ? Optional.empty() : Optional.of(YearMonth.of(since, number));
    }

    static Optional<Double> number(String typed) {
        var plain =
                typed.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.').replace('−', '-');
        return FIGURE.matcher(plain).matches() ? Optional.of(new BigDecimal(plain).doubleValue()) : Optional.empty();
    }

    static String number(double value) {
        return new BigDecimal(String.valueOf(value))
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}
