package spplus.verbatim.exploration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.core.Period;
import spplus.core.Statistic;
import spplus.experience.Feeling;
import spplus.search.SearchRequest.Cross;
import spplus.search.SearchResult;
import spplus.search.SearchResult.CrossCount;
import spplus.verbatim.audit.Known;
import spplus.verbatim.exploration.VoicePages.Cell;
import spplus.verbatim.exploration.VoicePages.Crossing;
import spplus.verbatim.exploration.VoicePages.Line;
import spplus.verbatim.exploration.VoicePages.Month;
import spplus.verbatim.exploration.VoicePages.Option;

/** Lays out what the index counted two by two; each count leads to its texts. */
@Component
class Crossings {

    private static final int LINES = 30;
    private static final int COLUMNS = 12;

    private final VoiceWords words;

    Crossings(VoiceWords words) {
        this.words = words;
    }

    Crossing crossing(VoiceQuery query, SearchResult found, Period period, Known known) {
        var counts = table(found, query.row(), query.column());
        var feelings = table(found, query.row(), VoiceFilter.FEELING);
        var totals = totals(query, found, counts);
        var columns = columns(query, counts);
        var labels = words.labels(query.row(), totals.keySet());
        var lines = new ArrayList<Line>();
        totals.entrySet().stream()
                .filter(row -> labels.containsKey(row.getKey()))
                .limit(LINES)
                .forEach(row -> lines.add(new Line(
                        labels.getOrDefault(row.getKey(), row.getKey()),
                        texts(query.with(query.row(), row.getKey())),
                        row.getValue(),
                        cells(query, row.getKey(), columns, counts),
                        rate(feelings.getOrDefault(row.getKey(), Map.of()), period),
                        subject(query.row(), row.getKey()).map(known::ofCount).orElse(null))));
        var heads = columns.stream()
                .map(column -> words.label(query.column(), column))
                .toList();
        return new Crossing(
                option(query.row()),
                option(query.column()),
                rows(found),
                VoiceAddresses.COLUMNS.stream().map(this::option).toList(),
                heads,
                lines,
                subject(query.row(), "").isPresent());
    }

    private static List<Cell> cells(
            VoiceQuery query, String row, List<String> columns, Map<String, Map<String, Long>> counts) {
        var of = query.with(query.row(), row);
        return columns.stream()
                .map(column -> new Cell(
                        counts.getOrDefault(row, Map.of()).getOrDefault(column, 0L),
                        texts(of.with(query.column(), column))))
                .toList();
    }

    /** What counts call it; empty for what is known of a text without reading it. */
    private static Optional<String> subject(VoiceFilter row, String value) {
        return switch (row) {
            case AXIS -> Optional.of("axis:" + value);
            case COMMITMENT -> Optional.of("commitment:" + value);
            case THEME -> Optional.of("theme:" + value);
            case FEELING,
                    URGENCY,
                    ACTIONABLE,
                    CHANNEL,
                    SERVICE,
                    DEPARTMENT,
                    REGION,
                    SOURCE,
                    AUTHOR,
                    LANGUAGE,
                    DOCUMENT,
                    PROCEDURE,
                    ONLINE,
                    PLACE,
                    DELAY,
                    COPY,
                    MONTH -> Optional.empty();
        };
    }

    /** Every month that has texts, the first one first. */
    List<Month> months(VoiceQuery query, SearchResult found) {
        var feelings = table(found, VoiceFilter.MONTH, VoiceFilter.FEELING);
        var all = new HashMap<String, Long>();
        found.facets().getOrDefault(VoiceFilter.MONTH.field(), List.of()).stream()
                .filter(month -> query.values(VoiceFilter.MONTH).isEmpty()
                        || query.values(VoiceFilter.MONTH).contains(month.value()))
                .forEach(month -> all.put(month.value(), month.count()));
        var months = new ArrayList<Month>();
        for (var month : new TreeSet<>(all.keySet())) {
            var of = feelings.getOrDefault(month, Map.of());
            long negative = of.getOrDefault(Feeling.NEGATIVE.name(), 0L);
            long neutral = of.getOrDefault(Feeling.NEUTRAL.name(), 0L);
            long positive = of.getOrDefault(Feeling.POSITIVE.name(), 0L);
            long unread = Math.max(0, all.getOrDefault(month, 0L) - negative - neutral - positive);
            var address = texts(query.with(VoiceFilter.MONTH, month));
            months.add(new Month(month, negative, neutral, positive, unread, address));
        }
        return months;
    }

    static String texts(VoiceQuery query) {
        return VoiceAddresses.write(VoiceController.ADDRESS, query.at(null)) + "#textes";
    }

    static @Nullable Statistic rate(Map<String, Long> feelings, Period period) {
        long negative = feelings.getOrDefault(Feeling.NEGATIVE.name(), 0L);
        long read = feelings.values().stream().mapToLong(Long::longValue).sum();
        return read == 0 ? null : Statistic.proportion(negative, read, period, Statistic.Caveat.VOLUNTEERS);
    }

    private static Map<String, Long> totals(
            VoiceQuery query, SearchResult found, Map<String, Map<String, Long>> counts) {
        var totals = new LinkedHashMap<String, Long>();
        var chosen = query.values(query.row());
        found.facets().getOrDefault(query.row().field(), List.of()).stream()
                .filter(count -> chosen.isEmpty() ? counts.containsKey(count.value()) : chosen.contains(count.value()))
                .forEach(count -> totals.put(count.value(), count.count()));
        if (query.row() != VoiceFilter.MONTH) {
            return totals;
        }
        var inOrder = new LinkedHashMap<String, Long>();
        new TreeSet<>(totals.keySet()).descendingSet().forEach(month -> inOrder.put(month, totals.get(month)));
        return inOrder;
    }

    private static List<String> columns(VoiceQuery query, Map<String, Map<String, Long>> counts) {
        var totals = new HashMap<String, Long>();
        counts.values().forEach(line -> line.forEach((column, count) -> totals.merge(column, count, Long::sum)));
        return switch (query.column()) {
            case FEELING -> List.of("NEGATIVE", "NEUTRAL", "POSITIVE");
            case MONTH ->
                new TreeSet<>(totals.keySet())
                        .descendingSet().stream().limit(COLUMNS).toList().reversed();
            default ->
                totals.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(COLUMNS)
                        .map(Map.Entry::getKey)
                        .toList();
        };
    }

    static Map<String, Map<String, Long>> table(SearchResult found, VoiceFilter row, VoiceFilter column) {
        var table = new HashMap<String, Map<String, Long>>();
        for (CrossCount cell : found.crosses().getOrDefault(new Cross(row.field(), column.field()), List.of())) {
            table.computeIfAbsent(cell.row(), _ -> new HashMap<>()).put(cell.column(), cell.count());
        }
        return table;
    }

    /** Only what some text bears. */
    private List<Option> rows(SearchResult found) {
        return VoiceAddresses.ROWS.stream()
                .filter(filter ->
                        !found.facets().getOrDefault(filter.field(), List.of()).isEmpty())
                .map(this::option)
                .toList();
    }

    private Option option(VoiceFilter filter) {
        return new Option(filter.parameter(), words.title(filter));
    }
}
