package spplus.verbatim.trend;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.directory.StructureCode;
import spplus.statistics.Verdict;
import spplus.verbatim.ThemeRising;

/** Tells once what rose in the month that is over; structures are looked at together, a few hundred at a time. */
@Component
class RisingWatch {

    private static final int TOGETHER = 500;
    private static final int MOST_TOLD = 1_000;

    private final TallyRepository tallies;
    private final Trends trends;
    private final TrendSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RisingWatch(
            TallyRepository tallies,
            Trends trends,
            TrendSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.tallies = tallies;
        this.trends = trends;
        this.settings = settings;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    void look() {
        var month = YearMonth.now(clock).minusMonths(1);
        var last = "";
        List<String> structures;
        do {
            structures = tallies.structuresWith(month, settings.leastTexts(), last, TOGETHER);
            look(structures, month);
            last = structures.isEmpty() ? last : structures.getLast();
        } while (structures.size() == TOGETHER);
    }

    /** @param structures looked at together: of what is told of them, at most one in twenty is chance */
    void look(List<String> structures, YearMonth month) {
        trends.judgeMonth(structures, month).stream()
                .filter(told -> told.movement().verdict() == Verdict.HIGHER)
                .limit(MOST_TOLD)
                .forEach(told -> transactions.executeWithoutResult(_ -> tell(told, month)));
    }

    private void tell(Trends.Told told, YearMonth month) {
        if (tallies.tell(
                told.structure(), month, told.subject(), clock.instant().atOffset(ZoneOffset.UTC))) {
            events.publishEvent(new ThemeRising(new StructureCode(told.structure()), told.subject(), month));
        }
    }
}
