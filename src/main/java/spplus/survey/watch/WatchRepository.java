package spplus.survey.watch;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.platform.SecretBox;
import spplus.survey.watch.Watch.Kind;
import spplus.survey.watch.Watch.Threshold;

/** Where watches, and the crossings of their thresholds, are kept. */
@Repository
class WatchRepository {

    private static final String PURPOSE = "survey.watch";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    WatchRepository(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    /** What the link that ends it carries. */
    String secretOf(UUID watch) {
        return box.link(PURPOSE, watch.toString());
    }

    void add(Watch watch, LocalDate next) {
        var threshold = watch.threshold();
        jdbc.sql("""
                insert into survey.watch (id, secret, agent, structure_id, campaign_id, kind, above, threshold, months, next_on,
                  created_at)
                values (:id, :secret, :agent, :structure, :campaign, :kind, :above, :threshold, :months, :next, :at)
                """)
                .param("id", watch.id())
                .param("secret", box.fingerprint(PURPOSE, secretOf(watch.id())))
                .param("agent", watch.agent())
                .param("structure", watch.structure().value())
                .param("campaign", watch.campaign())
                .param("kind", watch.kind().name())
                .param("above", threshold == null ? null : threshold.above())
                .param("threshold", threshold == null ? null : threshold.value())
                .param("months", threshold == null ? null : threshold.months())
                .param("next", next)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Watch> find(UUID id) {
        return jdbc.sql("select * from survey.watch where id = ?")
                .param(id)
                .query(WatchRepository::read)
                .optional();
    }

    Optional<Watch> bySecret(String secret) {
        return jdbc.sql("select * from survey.watch where secret = ?")
                .param(box.fingerprint(PURPOSE, secret))
                .query(WatchRepository::read)
                .optional();
    }

    /** In the order in which they were asked for. */
    List<Watch> of(UUID agent, StructureCode structure, int limit) {
        return jdbc.sql("""
                select * from survey.watch where agent = ? and structure_id = ? order by created_at, id limit ?
                """)
                .param(agent)
                .param(structure.value())
                .param(limit)
                .query(WatchRepository::read)
                .list();
    }

    int count(UUID agent) {
        return jdbc.sql("select count(*) from survey.watch where agent = ?")
                .param(agent)
                .query(Integer.class)
                .single();
    }

    void remove(UUID id) {
        jdbc.sql("delete from survey.watch where id = ?").param(id).update();
    }

    /** One to look at that day, after that one. */
    Optional<UUID> nextDue(LocalDate today, UUID after) {
        return jdbc.sql("select id from survey.watch where next_on <= ? and id > ? order by id limit 1")
                .param(today)
                .param(after)
                .query(UUID.class)
                .optional();
    }

    /** Empty when another node looks, or looked, at it. */
    Optional<Watch> lockDue(UUID id, LocalDate today) {
        return jdbc.sql("select * from survey.watch where id = ? and next_on <= ? for update skip locked")
                .param(id)
                .param(today)
                .query(WatchRepository::read)
                .optional();
    }

    void lookedAt(UUID id, LocalDate next, @Nullable LocalDate crossedOn) {
        jdbc.sql("update survey.watch set next_on = ?, crossed_on = ? where id = ?")
                .param(next)
                .param(crossedOn)
                .param(id)
                .update();
    }

    void told(UUID id, LocalDate month, long answers) {
        jdbc.sql("update survey.watch set told_month = ?, told_answers = ? where id = ?")
                .param(month)
                .param(answers)
                .param(id)
                .update();
    }

    UUID cross(Watch watch, Seen seen, LocalDate today) {
        var id = Ids.next();
        jdbc.sql("""
                insert into survey.watch_crossing (id, watch_id, crossed_on, figure, low, high, answers)
                values (:id, :watch, :day, :figure, :low, :high, :answers)
                """)
                .param("id", id)
                .param("watch", watch.id())
                .param("day", today)
                .param("figure", seen.figure())
                .param("low", seen.low())
                .param("high", seen.high())
                .param("answers", seen.answers())
                .update();
        return id;
    }

    Optional<Crossing> crossing(UUID id) {
        return jdbc.sql("select * from survey.watch_crossing where id = ?")
                .param(id)
                .query((row, _) -> new Crossing(
                        row.getObject("watch_id", UUID.class),
                        row.getObject("crossed_on", LocalDate.class),
                        new Seen(
                                row.getDouble("figure"),
                                number(row, "low"),
                                number(row, "high"),
                                row.getLong("answers"))))
                .optional();
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        var number = row.getBigDecimal(column);
        return number == null ? null : number.doubleValue();
    }

    private static Watch read(ResultSet row, int n) throws SQLException {
        var value = row.getObject("threshold", BigDecimal.class);
        return new Watch(
                row.getObject("id", UUID.class),
                row.getObject("agent", UUID.class),
                new StructureCode(row.getString("structure_id")),
                row.getObject("campaign_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                value == null ? null : new Threshold(row.getBoolean("above"), value, row.getInt("months")),
                row.getObject("crossed_on", LocalDate.class),
                row.getObject("told_month", LocalDate.class),
                row.getLong("told_answers"));
    }

    /** A figure beyond its threshold. @param low null for a count, as is {@code high} */
    record Seen(
            double figure, @Nullable Double low, @Nullable Double high, long answers) {}

    record Crossing(UUID watch, LocalDate on, Seen seen) {}
}
