package spplus.survey.dashboard;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.platform.Ids;

/** Reads free texts, screened before they were written. */
@Repository
class VerbatimRepository {

    private final JdbcClient jdbc;

    VerbatimRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Newest first, without those that somebody should read before.
     *
     * @param questions the only ones whose texts may be shown
     * @param after the last one of the page before, null for the first page
     */
    List<Text> find(Selection selection, Collection<Integer> questions, @Nullable Place after, int limit) {
        var campaign = selection.campaign();
        return jdbc.sql("""
                select t.id, t.question_id, t.structure_id, t.received_on, t.text,
                  (select whole.score
                   from survey.answer said
                   join survey.answer whole on whole.response_id = said.response_id
                     and whole.received_on = said.received_on
                   join survey.question q on q.id = whole.question_id and q.driver = 'overall'
                   where said.text_id = t.id and said.received_on = t.received_on and said.sign = 1
                   group by whole.question_id, whole.score having sum(whole.sign) > 0
                   order by whole.question_id limit 1) as whole
                from survey.answer_text t
                where t.structure_id in (select structure_id from survey.rollup_lineage where scope = :scope)
                  and %s and t.question_id = any (:questions) and not t.alert
                  and t.received_on between :first and :last and (t.received_on, t.id) < (:day, :id)
                order by t.received_on desc, t.id desc limit :limit
                """.formatted(
                                campaign == null
                                        ? "t.campaign_id in (select id from survey.campaign where not anonymous)"
                                        : "t.campaign_id = :campaign"))
                .param("scope", selection.structure().code().value())
                .param("campaign", campaign == null ? null : campaign.id())
                .param("questions", questions.toArray(Integer[]::new))
                .param("first", selection.first())
                .param("last", selection.to().atEndOfMonth())
                .param("day", after == null ? LocalDate.of(9999, 1, 1) : after.day())
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit)
                .query((row, _) -> new Text(
                        new Place(row.getObject("received_on", LocalDate.class), row.getObject("id", UUID.class)),
                        row.getInt("question_id"),
                        row.getString("structure_id"),
                        row.getString("text"),
                        row.getBigDecimal("whole")))
                .list();
    }

    /** Where a text stands in the list. */
    record Place(LocalDate day, UUID id) {

        String cursor() {
            return day + "_" + id;
        }

        /** Null when it is not one. */
        static @Nullable Place read(String cursor) {
            if (!cursor.matches("\\d{4}-[01]\\d-[0-3]\\d_.{36}")) {
                return null;
            }
            try {
                var day = LocalDate.parse(cursor.substring(0, 10));
                return Ids.parse(cursor.substring(11))
                        .map(id -> new Place(day, id))
                        .orElse(null);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    /** @param whole points that the same person gave to the whole, null when none */
    record Text(
            Place place,
            int question,
            String structure,
            String text,
            @Nullable BigDecimal whole) {}
}
