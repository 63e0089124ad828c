package spplus.improvement.pain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.directory.StructureCode;

/** Keeps where pain points come from and which texts people chose to tell them. */
@Repository
class SourceRepository {

    private final JdbcClient jdbc;

    SourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a pain point comes from.
     *
     * @param ref what it is elsewhere in the house, null for one that somebody wrote
     * @param theme signed theme, null for none
     * @param droppedAt null while it holds
     */
    record Source(
            UUID id,
            UUID pain,
            SourceKind kind,
            @Nullable UUID ref,
            @Nullable UUID theme,
            String words,
            String by,
            Instant at,
            @Nullable Instant droppedAt) {}

    void add(Source source) {
        jdbc.sql("""
                insert into improvement.pain_source (id, pain_id, kind, ref, theme, words, by_name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(source.id())
                .param(source.pain())
                .param(source.kind().name())
                .param(source.ref())
                .param(source.theme())
                .param(source.words())
                .param(source.by())
                .param(PainStore.utc(source.at()))
                .update();
    }

    /** Makes those who tell the same thing at once wait for each other, until the end of the transaction. */
    void one(UUID ref) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("pain " + ref)
                .query((_, _) -> true)
                .single();
    }

    Optional<Source> find(SourceKind kind, UUID ref) {
        return jdbc.sql("select * from improvement.pain_source where kind = ? and ref = ? for update")
                .params(kind.name(), ref)
                .query(SourceRepository::read)
                .optional();
    }

    /** Whatever decided it. */
    Optional<Source> find(UUID ref) {
        return jdbc.sql(
                        "select * from improvement.pain_source where ref = ? and kind in ('SUSPICION', 'SESSION') for update")
                .param(ref)
                .query(SourceRepository::read)
                .optional();
    }

    void drop(UUID id, @Nullable Instant at) {
        jdbc.sql("update improvement.pain_source set dropped_at = ? where id = ?")
                .param(at == null ? null : PainStore.utc(at))
                .param(id)
                .update();
    }

    /** Open pain point of that structure that speaks of the theme. */
    Optional<UUID> openAbout(StructureCode structure, UUID theme) {
        return jdbc.sql("""
                select p.id from improvement.pain_point p join improvement.pain_source s on s.pain_id = p.id
                where s.theme = ? and p.structure = ? and p.state = 'OPEN' order by p.id limit 1
                """)
                .params(theme, structure.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Of these, oldest first. */
    List<Source> of(Collection<UUID> pains, int limit) {
        return jdbc.sql("select * from improvement.pain_source where pain_id = any (?) order by at, id limit ?")
                .params(pains.toArray(UUID[]::new), limit)
                .query(SourceRepository::read)
                .list();
    }

    /** Still held, of one. */
    boolean holds(UUID pain) {
        return jdbc.sql("select exists (select from improvement.pain_source where pain_id = ? and dropped_at is null)")
                .param(pain)
                .query(Boolean.class)
                .single();
    }

    void choose(UUID pain, UUID source, Collection<UUID> texts) {
        jdbc.sql("""
                insert into improvement.pain_voice (pain_id, verbatim_id, source_id) select ?, unnest(?::uuid[]), ?
                on conflict do nothing
                """).params(pain, texts.toArray(UUID[]::new), source).update();
    }

    /** Texts that people chose, of these. */
    Set<UUID> chosen(Collection<UUID> pains) {
        return new HashSet<>(jdbc.sql("select distinct verbatim_id from improvement.pain_voice where pain_id = any (?)")
                .param(pains.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    void give(UUID source, UUID to) {
        jdbc.sql("update improvement.pain_source set pain_id = ? where id = ?")
                .params(to, source)
                .update();
        jdbc.sql("update improvement.pain_voice set pain_id = ? where source_id = ?")
                .params(to, source)
                .update();
    }

    /** Texts change hands, each under a source of the other one. */
    void giveTexts(Collection<UUID> from, UUID to, UUID source, Collection<UUID> texts) {
        jdbc.sql("delete from improvement.pain_voice where pain_id = any (?) and verbatim_id = any (?)")
                .params(from.toArray(UUID[]::new), texts.toArray(UUID[]::new))
                .update();
        choose(to, source, texts);
    }

    private static Source read(ResultSet row, int number) throws SQLException {
        var dropped = row.getObject("dropped_at", OffsetDateTime.class);
        return new Source(
                row.getObject("id", UUID.class),
                row.getObject("pain_id", UUID.class),
                SourceKind.valueOf(row.getString("kind")),
                row.getObject("ref", UUID.class),
                row.getObject("theme", UUID.class),
                row.getString("words"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                dropped == null ? null : dropped.toInstant());
    }
}
