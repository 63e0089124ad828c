package spplus.experience.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.agreement.Agreements;
import spplus.experience.board.BoardPages.Bar;
import spplus.experience.board.VolumeRepository.Count;
import spplus.experience.domain.Movement;

/** Puts the board together from counts by day. */
@Component
class BoardReader {

    /** Beyond so many days, a bar is a week. */
    private static final int MOST_DAYS = 31;

    private static final int WEEK = 7;

    private final VolumeRepository volumes;
    private final Agreements agreements;
    private final Directory directory;
    private final Clock clock;

    BoardReader(VolumeRepository volumes, Agreements agreements, Directory directory, Clock clock) {
        this.volumes = volumes;
        this.agreements = agreements;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param structure empty for the whole country */
    BoardPages.Board read(String structure, List<String> roots, int period, List<Integer> periods) {
        var today = LocalDate.now(clock);
        var first = today.minusDays(period - 1L);
        var counts = volumes.counts(structure, first);
        var waiting = volumes.waiting(structure);
        int width = period > MOST_DAYS ? WEEK : 1;
        return new BoardPages.Board(
                structure,
                structure.isEmpty() ? null : directory.name(new StructureCode(structure)),
                roots.stream()
                        .map(code -> new BoardPages.Choice(code, directory.name(new StructureCode(code))))
                        .toList(),
                period,
                periods,
                width == WEEK,
                waiting,
                bars(first, today, width, counts, waiting.total()),
                reasons(counts),
                agreements.of(structure, first.atStartOfDay(clock.getZone()).toInstant()));
    }

    /** From the last to the first: what waited at the end of a day is what waits now, less what came since. */
    static List<Bar> bars(LocalDate first, LocalDate today, int width, List<Count> counts, long waitingNow) {
        var byDay = counts.stream().collect(Collectors.groupingBy(Count::day));
        var bars = new ArrayList<Bar>();
        long waiting = waitingNow;
        for (var end = today; !end.isBefore(first); end = end.minusDays(width)) {
            var start = end.minusDays(width - 1L).isBefore(first) ? first : end.minusDays(width - 1L);
            var movements = new EnumMap<Movement, Long>(Movement.class);
            start.datesUntil(end.plusDays(1))
                    .flatMap(day -> byDay.getOrDefault(day, List.of()).stream())
                    .forEach(count -> movements.merge(count.movement(), count.count(), Long::sum));
            bars.add(new Bar(start, Map.copyOf(movements), Math.max(0, waiting)));
            waiting -= movements.getOrDefault(Movement.BEGAN_WAITING, 0L)
                    - movements.getOrDefault(Movement.STOPPED_WAITING, 0L);
        }
        return bars.reversed();
    }

    private static List<BoardPages.Reason> reasons(List<Count> counts) {
        return counts.stream()
                .filter(count ->
                        count.movement() == Movement.REJECTED && !count.reason().isEmpty())
                .collect(Collectors.groupingBy(Count::reason, Collectors.summingLong(Count::count)))
                .entrySet()
                .stream()
                .map(reason -> new BoardPages.Reason(reason.getKey(), reason.getValue()))
                .sorted(Comparator.comparingLong(BoardPages.Reason::count)
                        .reversed()
                        .thenComparing(BoardPages.Reason::name))
                .toList();
    }
}
