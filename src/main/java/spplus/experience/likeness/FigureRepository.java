package spplus.experience.likeness;

import static spplus.experience.domain.Columns.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.core.Period;
import spplus.core.Statistic;
import spplus.core.Statistic.Caveat;

/** Reads the figures kept about published replies. */
@Repository
class FigureRepository {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final Clock clock;

    FigureRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of this month and the eleven before it, by structure; a structure without replies is not there. */
    Map<String, Shares> shares(Collection<String> structures) {
        var shares = new LinkedHashMap<String, Shares>();
        jdbc.sql("""
                select structure, sum(replies) as replies, sum(alike) as alike, sum(generic) as generic
                from experience.reply_likeness where structure = any (:codes) and month >= :since
                group by structure order by sum(replies) desc, structure
                """)
                .param("codes", structures.toArray(String[]::new))
                .param("since", period().from())
                .query((row, _) -> shares.put(
                        row.getString("structure"),
                        shares(row.getLong("replies"), row.getLong("alike"), row.getLong("generic"))))
                .list();
        return shares;
    }

    /** Structures with most replies, whatever their place in the tree. */
    List<String> busiest(int limit) {
        return jdbc.sql("""
                select structure from experience.reply_likeness where month >= :since
                group by structure order by sum(replies) desc, structure limit :limit
                """)
                .param("since", period().from())
                .param("limit", limit)
                .query((row, _) -> row.getString("structure"))
                .list();
    }

    List<LikenessPages.Rated> rated() {
        record Said(String kind, boolean good, Statistic useful) {}
        var said = jdbc.sql("select kind, good, useful, rated from experience.reply_signal_rating order by kind")
                .query((row, _) -> new Said(
                        row.getString("kind"),
                        row.getBoolean("good"),
                        Statistic.proportion(row.getLong("useful"), row.getLong("rated"), period(), Caveat.VOLUNTEERS)))
                .list();
        return said.stream()
                .filter(Said::good)
                .flatMap(good -> said.stream()
                        .filter(other -> !other.good() && other.kind().equals(good.kind()))
                        .map(other -> new LikenessPages.Rated(good.kind(), good.useful(), other.useful())))
                .filter(rated ->
                        !rated.whenGood().isMasked() && !rated.whenToLookAt().isMasked())
                .toList();
    }

    @Nullable
    Instant computedAt() {
        return jdbc.sql("select computed_at from experience.reply_study_state")
                .query((row, _) -> java.util.Optional.ofNullable(instant(row, "computed_at")))
                .single()
                .orElse(null);
    }

    private Shares shares(long replies, long alike, long generic) {
        return new Shares(
                Statistic.proportion(alike, replies, period(), Caveat.EXHAUSTIVE),
                Statistic.proportion(generic, replies, period(), Caveat.EXHAUSTIVE));
    }

    private Period period() {
        var today = LocalDate.now(clock.withZone(ZONE));
        return new Period(today.withDayOfMonth(1).minusMonths(MONTHS - 1L), today);
    }

    /** Shares of the replies of one structure. */
    record Shares(Statistic alike, Statistic generic) {}
}
