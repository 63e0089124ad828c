package spplus.quality.gap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.commitment.CommitmentCode;
import spplus.directory.StructureCode;

/** Keeps gaps and everything that became of each. */
@Repository
class GapStore {

    private static final String BELOW = """
            exists (select from quality.lineage l where l.structure = g.structure and l.above = :above)
            """;

    private final JdbcClient jdbc;

    GapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the same one was computed before */
    boolean add(Gap gap, Instant at) {
        return jdbc.sql("""
                        insert into quality.gap (id, structure, held_by, found, source, title, description, evidence,
                          commitment, state, opened_by, opened_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (structure, found, source) where found <> 'WRITTEN' do nothing
                        """)
                        .params(
                                gap.id(),
                                gap.structure().value(),
                                gap.heldBy(),
                                gap.found().name(),
                                gap.source(),
                                gap.title(),
                                gap.description(),
                                gap.evidence(),
                                gap.commitment().toString(),
                                gap.state().name(),
                                gap.openedBy(),
                                utc(gap.openedAt()),
                                utc(at))
                        .update()
                == 1;
    }

    Optional<Gap> find(UUID id) {
        return jdbc.sql("select * from quality.gap where id = ?")
                .param(id)
                .query(GapStore::read)
                .optional();
    }

    List<Gap> findAll(Collection<UUID> ids) {
        return jdbc.sql("select * from quality.gap where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(GapStore::read)
                .list();
    }

    /** Kept from others until the transaction ends. */
    Optional<Gap> lock(UUID id) {
        return jdbc.sql("select * from quality.gap where id = ? for update")
                .param(id)
                .query(GapStore::read)
                .optional();
    }

    /** Computed ones of a structure, and those that another one stands for; kept from others. */
    List<Gap> computed(StructureCode structure) {
        return jdbc.sql("""
                select * from quality.gap where structure = ? and (found <> 'WRITTEN' or state = 'MERGED')
                order by id for update
                """).param(structure.value()).query(GapStore::read).list();
    }

    /** The same, with those that it stands for. */
    Optional<Gap> lockAll(UUID id) {
        return jdbc
                .sql("select * from quality.gap where id = :id or merged_into = :id order by id for update")
                .param("id", id)
                .query(GapStore::read)
                .list()
                .stream()
                .filter(gap -> gap.id().equals(id))
                .findFirst();
    }

    void measure(UUID id, String title, String evidence, Instant at) {
        jdbc.sql("update quality.gap set title = ?, evidence = ?, changed_at = ? where id = ?")
                .params(title, evidence, utc(at), id)
                .update();
    }

    void qualify(UUID id, Qualification told, int rank, State state, Instant at) {
        jdbc.sql("""
                update quality.gap set nature = :nature, commitment = :commitment, gravity = :gravity,
                  frequency = :frequency, users = :users, in_hands = :hands, rank = :rank, state = :state,
                  changed_at = :at, edition = edition + 1
                where id = :id
                """)
                .param("nature", told.nature().name())
                .param("commitment", told.commitment().toString())
                .param("gravity", told.gravity())
                .param("frequency", told.frequency())
                .param("users", told.users())
                .param("hands", told.inHands())
                .param("rank", rank)
                .param("state", state.name())
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    void move(UUID id, State state, Instant at) {
        jdbc.sql("""
                update quality.gap set state = ?, state_before = '', merged_into = null, changed_at = ?,
                  edition = edition + 1 where id = ?
                """).params(state.name(), utc(at), id).update();
    }

    void merge(Gap gap, UUID into, Instant at) {
        jdbc.sql("""
                update quality.gap set state = 'MERGED', state_before = ?, merged_into = ?, changed_at = ?,
                  edition = edition + 1 where id = ?
                """).params(gap.state().name(), into, utc(at), gap.id()).update();
    }

    void hold(UUID id, String holder, Instant at) {
        jdbc.sql("update quality.gap set held_by = ?, changed_at = ?, edition = edition + 1 where id = ?")
                .params(holder, utc(at), id)
                .update();
    }

    /** Ranks anew all that are qualified, a thousand at a time. @return the last one, null when none is left */
    List<Gap> qualifiedAfter(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                select * from quality.gap where gravity is not null and (cast(:after as uuid) is null or id > :after)
                order by id limit :limit for update
                """)
                .param("after", after)
                .param("limit", limit)
                .query(GapStore::read)
                .list();
    }

    void rank(UUID id, int rank) {
        jdbc.sql("update quality.gap set rank = ? where id = ?")
                .params(rank, id)
                .update();
    }

    /**
     * Of a structure and all below it, the first to deal with first.
     *
     * @param before rank and id of the last one of the page before, null to begin
     */
    List<Gap> list(StructureCode above, GapFilter filter, Collection<State> states, @Nullable Place before, int limit) {
        return jdbc.sql("select g.* from quality.gap g where g.state = any (:states) and " + BELOW + GapFilter.WANTED
                        + """
                  and (cast(:id as uuid) is null or (g.rank, g.id) < (:rank, :id))
                order by g.rank desc, g.id desc limit :limit
                """)
                .param("states", states.stream().map(State::name).toArray(String[]::new))
                .param("above", above.value())
                .params(filter.params())
                .param("rank", before == null ? 0 : before.rank())
                .param("id", before == null ? null : before.id())
                .param("limit", limit)
                .query(GapStore::read)
                .list();
    }

    Map<State, Long> counts(StructureCode above, GapFilter filter) {
        var counts = new EnumMap<State, Long>(State.class);
        jdbc.sql("select g.state, count(*) as n from quality.gap g where " + BELOW + GapFilter.WANTED + " group by 1")
                .param("above", above.value())
                .params(filter.params())
                .query((row, _) -> counts.put(State.valueOf(row.getString("state")), row.getLong("n")))
                .list();
        return counts;
    }

    /** Types of a structure and of those below it where there are gaps. */
    List<String> types(StructureCode above, int limit) {
        return jdbc.sql("""
                select distinct p.type from quality.lineage l join quality.place p on p.structure = l.structure
                where l.above = ? and exists (select from quality.gap g where g.structure = l.structure)
                order by 1 limit ?
                """)
                .params(above.value(), limit)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Open ones of a structure itself, with which another may be merged. */
    List<Gap> open(StructureCode structure, int limit) {
        return jdbc.sql("""
                select * from quality.gap where structure = ? and state in ('TO_QUALIFY', 'QUALIFIED', 'PRIORITY')
                order by rank desc, id desc limit ?
                """)
                .params(structure.value(), limit)
                .query(GapStore::read)
                .list();
    }

    List<Gap> mergedInto(UUID id, int limit) {
        return jdbc.sql("select * from quality.gap where merged_into = ? order by id limit ?")
                .params(id, limit)
                .query(GapStore::read)
                .list();
    }

    /** Of these structures and all below, counted no further than the limit. */
    int countToQualify(boolean everywhere, Collection<String> roots, int limit) {
        return jdbc.sql("""
                select count(*) from (select from quality.gap g where g.state = 'TO_QUALIFY' and (:everywhere or exists (
                  select from quality.lineage l where l.structure = g.structure and l.above = any (:roots)))
                  limit :limit) as counted
                """)
                .param("everywhere", everywhere)
                .param("roots", roots.toArray(String[]::new))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    void note(UUID id, String kind, String by, String why, Instant at) {
        jdbc.sql("insert into quality.gap_step (gap_id, kind, at, by_name, why) values (?, ?, ?, ?, ?)")
                .params(id, kind, utc(at), by, why)
                .update();
    }

    /** Figures that change all day long take one line of it. */
    void measured(UUID id, String by, String why, Instant since, Instant at) {
        jdbc.sql("delete from quality.gap_step where gap_id = ? and kind = 'MEASURED' and at >= ?")
                .params(id, utc(since))
                .update();
        note(id, "MEASURED", by, why, at);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Gap read(ResultSet row, int number) throws SQLException {
        var commitment = CommitmentCode.parse(row.getString("commitment")).orElseThrow();
        var before = row.getString("state_before");
        return new Gap(
                row.getObject("id", UUID.class),
                new StructureCode(row.getString("structure")),
                row.getString("held_by"),
                Found.valueOf(row.getString("found")),
                row.getString("source"),
                row.getString("title"),
                row.getString("description"),
                row.getString("evidence"),
                commitment,
                told(row, commitment),
                row.getInt("rank"),
                State.valueOf(row.getString("state")),
                before.isEmpty() ? null : State.valueOf(before),
                row.getObject("merged_into", UUID.class),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getInt("edition"));
    }

    private static @Nullable Qualification told(ResultSet row, CommitmentCode commitment) throws SQLException {
        int gravity = row.getInt("gravity");
        if (row.wasNull()) {
            return null;
        }
        return new Qualification(
                Nature.valueOf(row.getString("nature")),
                commitment,
                gravity,
                row.getInt("frequency"),
                row.getObject("users", Long.class),
                row.getBoolean("in_hands"));
    }

    /** Where a page of the list ends. */
    record Place(int rank, UUID id) {}
}
