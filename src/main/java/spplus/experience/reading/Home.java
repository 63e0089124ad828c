package spplus.experience.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.core.Period;
import spplus.core.Statistic;
import spplus.experience.ReplyState;
import spplus.search.SearchResult.FacetCount;

/** What the first page says of the last twelve months. */
@Component
class Home {

    private static final int LATEST = 3;

    private final PublicList list;
    private final CardRepository cards;
    private final JdbcClient jdbc;
    private final Clock clock;

    Home(PublicList list, CardRepository cards, JdbcClient jdbc, Clock clock) {
        this.list = list;
        this.cards = cards;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ReadingPages.Home now() {
        var today = LocalDate.now(clock);
        var year = new Period(today.minusYears(1).plusDays(1), today);
        var query = new ListQuery("", Map.of(), null, year.from(), year.to(), false, null, 1);
        var found = list.search(query);
        var states = found.facets().getOrDefault(Filter.REPLY.field(), List.of());
        return new ReadingPages.Home(
                found.total(),
                Statistic.proportion(replied(states), found.total(), year, Statistic.Caveat.EXHAUSTIVE),
                usefulReplies(year),
                list.newest(LATEST),
                cards.cards(lastReplied()));
    }

    private static long replied(List<FacetCount> states) {
        Set<String> silent = Arrays.stream(ReplyState.values())
                .filter(ReplyState::hasNoReply)
                .map(Enum::name)
                .collect(Collectors.toSet());
        return states.stream()
                .filter(state -> !silent.contains(state.value()))
                .mapToLong(FacetCount::count)
                .sum();
    }

    private Statistic usefulReplies(Period year) {
        var from = year.from().atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC);
        var counts = jdbc.sql("""
                select count(*) filter (where rating = 'USEFUL') as useful, count(*) as rated
                from experience.reply where rating is not null and rated_at >= ?
                """)
                .param(from)
                .query((row, _) -> new long[] {row.getLong("useful"), row.getLong("rated")})
                .single();
        return Statistic.proportion(counts[0], counts[1], year, Statistic.Caveat.VOLUNTEERS);
    }

    private List<String> lastReplied() {
        return jdbc.sql("""
                select experience_id from experience.reply
                where state = 'PUBLISHED' order by published_at desc limit ?
                """).param(LATEST * 3).query((row, _) -> row.getString("experience_id")).list().stream()
                .distinct()
                .limit(LATEST)
                .toList();
    }
}
