package spplus.experience.likeness;

import static spplus.experience.domain.Columns.time;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the figures again from all that was read: exact, whatever was corrected, withdrawn or deleted meanwhile. */
@Component
class LikenessRollUps {

    /** The last rated replies say how signals and ratings go together. */
    static final int MOST_RATED = 20_000;

    private final JdbcClient jdbc;
    private final FamilyRepository families;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LikenessRollUps(JdbcClient jdbc, FamilyRepository families, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.families = families;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** When something was read since the last time, or after a day: withdrawals and ratings tell nobody here. */
    void refreshIfBehind() {
        boolean behind = jdbc.sql("""
                select behind or computed_at is null or computed_at < :yesterday from experience.reply_study_state
                """)
                .param("yesterday", time(clock.instant().minus(Duration.ofDays(1))))
                .query(Boolean.class)
                .single();
        if (behind) {
            refresh();
        }
    }

    private void refresh() {
        transactions.executeWithoutResult(_ -> {
            families.lock();
            while (families.prune() > 0) {}
            byStructure();
            byRating();
            jdbc.sql("update experience.reply_study_state set behind = false, computed_at = ?")
                    .param(time(clock.instant()))
                    .update();
        });
    }

    private void byStructure() {
        jdbc.sql("delete from experience.reply_likeness").update();
        jdbc.sql("""
                with visible as (
                  select s.scope, s.published_at, s.generic, count(*) over (partition by s.family) > 1 as alike
                  from experience.reply_study s
                  join experience.reply r on r.id = s.reply_id
                  join experience.experience e on e.id = r.experience_id
                  where e.state = 'PUBLISHED')
                insert into experience.reply_likeness (structure, month, replies, alike, generic)
                select structure, date_trunc('month', published_at at time zone :zone)::date,
                  count(*), count(*) filter (where alike), count(*) filter (where generic)
                from visible cross join lateral unnest(scope) as above(structure)
                group by 1, 2
                """).param("zone", ZoneId.of("Europe/Paris").getId()).update();
    }

    private void byRating() {
        jdbc.sql("delete from experience.reply_signal_rating").update();
        jdbc.sql("""
                with rated as (
                  select s.good, s.to_look_at, r.rating = 'USEFUL' as useful
                  from experience.reply r join experience.reply_study s on s.reply_id = r.id
                  where r.rating is not null order by r.rated_at desc limit :most)
                insert into experience.reply_signal_rating (kind, good, useful, rated)
                select kind, good, count(*) filter (where useful), count(*) from (
                  select unnest(good) as kind, true as good, useful from rated
                  union all select unnest(to_look_at), false, useful from rated) said
                group by kind, good
                """).param("most", MOST_RATED).update();
    }
}
