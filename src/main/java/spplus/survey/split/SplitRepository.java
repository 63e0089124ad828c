package spplus.survey.split;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.survey.split.SplitPages.Move;
import spplus.survey.split.SplitPages.Seen;

/** Where sheets that came by buttons are counted by origin, and moved: each answer is taken back and added again. */
@Repository
class SplitRepository {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    SplitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By button, the places with most sheets first; the names of services are left empty. */
    List<Seen> seen(UUID campaign) {
        return jdbc.sql("""
                select door, coalesce(origin, '') as origin, coalesce(procedure_id, '') as procedure,
                  coalesce(structure_id, '') as structure, count(*) as begun,
                  count(*) filter (where completed) as completed, min(received_on) as first, max(received_on) as last
                from survey.response
                where campaign_id = ? and source = 'BUTTON' and door is not null
                group by 1, 2, 3, 4 order by door, begun desc, origin, procedure, structure limit ?
                """)
                .param(campaign)
                .param(MOST)
                .query((row, _) -> new Seen(
                        row.getString("door"),
                        row.getString("origin"),
                        row.getString("procedure"),
                        row.getString("structure"),
                        "",
                        row.getLong("begun"),
                        row.getLong("completed"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    List<Move> moves(UUID campaign) {
        return jdbc.sql("select * from survey.door_move where campaign_id = ? order by moved_at desc, id limit ?")
                .param(campaign)
                .param(MOST)
                .query(SplitRepository::read)
                .list();
    }

    Optional<Move> lock(UUID campaign, UUID move) {
        return jdbc.sql("select * from survey.door_move where campaign_id = ? and id = ? for update")
                .param(campaign)
                .param(move)
                .query(SplitRepository::read)
                .optional();
    }

    /**
     * Notes the sheets of one place that are to go, unless their author may still go on with them.
     *
     * @param unfinishedBefore day from which an unfinished one stays
     * @return how many
     */
    int note(UUID move, UUID campaign, Seen from, LocalDate unfinishedBefore) {
        return jdbc.sql("""
                insert into survey.door_move_sheet (move_id, response_id, received_on)
                select :move, id, received_on from survey.response
                where campaign_id = :campaign and source = 'BUTTON' and door = :door and coalesce(origin, '') = :origin
                  and coalesce(procedure_id, '') = :procedure and structure_id = :structure
                  and (completed or received_on < :before)
                """)
                .param("move", move)
                .param("campaign", campaign)
                .param("door", from.door())
                .param("origin", from.origin())
                .param("procedure", from.procedure())
                .param("structure", from.structure())
                .param("before", unfinishedBefore)
                .update();
    }

    void begin(UUID move, UUID campaign, Seen from, String procedure, String structure, Instant at, UUID by) {
        jdbc.sql("""
                insert into survey.door_move (id, campaign_id, door, origin, from_procedure, from_structure, to_procedure,
                  to_structure, sheets, moved_at, moved_by)
                values (:id, :campaign, :door, :origin, :fromProcedure, :fromStructure, :procedure, :structure, 0, :at, :by)
                """)
                .param("id", move)
                .param("campaign", campaign)
                .param("door", from.door())
                .param("origin", from.origin())
                .param("fromProcedure", from.procedure())
                .param("fromStructure", from.structure())
                .param("procedure", procedure)
                .param("structure", structure)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void moved(UUID move, int sheets) {
        jdbc.sql("update survey.door_move set sheets = ? where id = ?")
                .param(sheets)
                .param(move)
                .update();
    }

    void undone(UUID move, Instant at) {
        jdbc.sql("update survey.door_move set undone_at = ? where id = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(move)
                .update();
    }

    /**
     * Moves the sheets noted that are still in one place to another. Sheets first: what is being counted reads the
     * channel of its sheet. @return how many sheets
     */
    int shift(UUID move, Place from, Place to) {
        int sheets = jdbc.sql("""
                update survey.response r set procedure_id = nullif(:toProcedure, ''), structure_id = :toStructure
                from survey.door_move_sheet m
                where m.move_id = :move and r.id = m.response_id and r.received_on = m.received_on
                  and coalesce(r.procedure_id, '') = :fromProcedure and r.structure_id = :fromStructure
                """)
                .param("move", move)
                .param("toProcedure", to.procedure())
                .param("toStructure", to.structure())
                .param("fromProcedure", from.procedure())
                .param("fromStructure", from.structure())
                .update();
        if (!from.structure().equals(to.structure())) {
            recount(move, to.structure());
        }
        return sheets;
    }

    /** What counts of each sheet where it was not is taken back there, and added where it is now. */
    private void recount(UUID move, String structure) {
        jdbc.sql("""
                with counted as (
                  select a.response_id, a.campaign_id, a.question_id, a.item, a.choice, a.score, a.structure_id,
                    a.received_on, a.text_id, a.value
                  from survey.door_move_sheet m
                  join survey.response r on r.id = m.response_id and r.received_on = m.received_on
                  join survey.answer a on a.response_id = m.response_id and a.received_on = m.received_on
                  where m.move_id = :move and r.structure_id = :structure and a.structure_id <> :structure
                  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(a.sign) > 0
                ), words as (
                  update survey.answer_text t set structure_id = :structure from counted c where t.id = c.text_id
                )
                insert into survey.answer (response_id, campaign_id, question_id, item, choice, score, structure_id,
                  received_on, text_id, value, sign)
                select response_id, campaign_id, question_id, item, choice, score, side.structure, received_on, text_id,
                  value, side.sign
                from counted cross join lateral (values (structure_id, -1), (:structure, 1)) as side (structure, sign)
                """).param("move", move).param("structure", structure).update();
    }

    /** The words of the sheets noted. */
    List<UUID> texts(UUID move) {
        return jdbc.sql("""
                select distinct a.text_id from survey.door_move_sheet m
                join survey.answer a on a.response_id = m.response_id and a.received_on = m.received_on
                where m.move_id = ? and a.text_id is not null order by 1
                """)
                .param(move)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Move read(ResultSet row, int n) throws SQLException {
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Move(
                row.getObject("id", UUID.class),
                row.getString("door"),
                row.getString("from_procedure"),
                row.getString("from_structure"),
                row.getString("to_procedure"),
                row.getString("to_structure"),
                row.getInt("sheets"),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                undone == null ? null : undone.toInstant());
    }

    /** What sheets are about; the procedure is empty for none. */
    record Place(String procedure, String structure) {}
}
