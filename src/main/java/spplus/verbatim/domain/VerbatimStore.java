package spplus.verbatim.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Where texts are kept, one record for each text of each source; they are read, and searchable, once committed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VerbatimStore {

    /** Texts that may be told at once. */
    public static final int MOST = 1_000;

    private static final String TAKE = """
            insert into verbatim.verbatim as kept (id, source_kind, source_id, provenance, structures, scopes, procedures,
              said_on, channels, author_kind, language, title, body, text_hash, open, feeling_said, country,
              institution_types, received_at)
            select id, source_kind, source_id, provenance, structures, scopes, procedures, said_on, channels, author_kind,
              language, title, body, text_hash, open, feeling_said, country, institution_types, received_at
            from json_populate_recordset(null::verbatim.verbatim, cast(:rows as json))
            on conflict (source_kind, source_id) do update
            set structures = excluded.structures, scopes = excluded.scopes, procedures = excluded.procedures,
              said_on = excluded.said_on, channels = excluded.channels, author_kind = excluded.author_kind,
              language = excluded.language, title = excluded.title, body = excluded.body,
              text_hash = excluded.text_hash, open = excluded.open, feeling_said = excluded.feeling_said,
              country = excluded.country, institution_types = excluded.institution_types,
              changed_tx = pg_current_xact_id()
            where (kept.structures, kept.scopes, kept.procedures, kept.said_on, kept.channels, kept.author_kind,
                kept.language, kept.text_hash, kept.open, kept.feeling_said)
              is distinct from (excluded.structures, excluded.scopes, excluded.procedures, excluded.said_on,
                excluded.channels, excluded.author_kind, excluded.language, excluded.text_hash, excluded.open,
                excluded.feeling_said)
            returning new.id, old.id is null as created, old.text_hash is distinct from new.text_hash as other_words,
              old.id is not null and (old.structures, old.scopes, old.said_on)
                is distinct from (new.structures, new.scopes, new.said_on) as moved
            """;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final JsonMapper json;
    private final Reindex reindex;
    private final ReadingBell bell;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VerbatimStore(
            JdbcClient jdbc,
            Directory directory,
            JsonMapper json,
            Reindex reindex,
            ReadingBell bell,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.json = json;
        this.reindex = reindex;
        this.bell = bell;
        this.events = events;
        this.clock = clock;
    }

    /** Makes those who tell the same text wait for each other, until the end of the transaction. */
    public void lock(Source source) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("verbatim " + source.kind().code() + " " + source.id())
                .query((_, _) -> true)
                .single();
    }

    /** Keeps what is told: telling the same again changes nothing. Of a source told twice, the last word holds. */
    public Taken take(Collection<Incoming> told) {
        if (told.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " texts at once: " + told.size());
        }
        var bySource = new LinkedHashMap<Source, Incoming>();
        told.stream().map(VerbatimStore::cleaned).forEach(one -> bySource.put(one.source(), one));
        if (bySource.isEmpty()) {
            return Taken.NOTHING;
        }
        hold(bySource.keySet());
        var written = jdbc.sql(TAKE)
                .param("rows", rows(bySource.values()))
                .query((row, _) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getBoolean("created"),
                        row.getBoolean("other_words"),
                        row.getBoolean("moved")))
                .list();
        tellMoved(written.stream().filter(Row::moved).map(Row::id).toList());
        askReading(written.stream().filter(Row::otherWords).map(Row::id).toList());
        reindex.mark(written.stream().map(Row::id).toList());
        int created = (int) written.stream().filter(Row::created).count();
        return new Taken(created, written.size() - created, bySource.size() - written.size());
    }

    /** The source takes these texts back: they are deleted for good, with all that was computed from them. */
    public int withdraw(SourceKind kind, Collection<String> sourceIds) {
        return forgotten(jdbc.sql("""
                        delete from verbatim.verbatim where id in (
                          select id from verbatim.verbatim where source_kind = :kind and source_id = any (:ids)
                          order by id for update)
                        returning id
                        """)
                .param("kind", kind.code())
                .param("ids", sourceIds.toArray(String[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    /** The same for those of one provenance, the oldest first. @return how many, less than asked once none is left */
    public int withdrawSome(SourceKind kind, String provenance, int most) {
        return forgotten(jdbc.sql("""
                        delete from verbatim.verbatim where id in (
                          select id from verbatim.verbatim where source_kind = :kind and provenance = :provenance
                          order by id limit :most for update)
                        returning id
                        """)
                .param("kind", kind.code())
                .param("provenance", provenance)
                .param("most", most)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Among sources of a kind after one id up to another, included, withdraws all but these. */
    public int withdrawOthers(SourceKind kind, String after, String upTo, Collection<String> kept) {
        return forgotten(jdbc.sql("""
                        delete from verbatim.verbatim where id in (
                          select id from verbatim.verbatim
                          where source_kind = :kind and source_id > :after and (:upTo = '' or source_id <= :upTo)
                          and source_id <> all (:kept)
                          order by id for update)
                        returning id
                        """)
                .param("kind", kind.code())
                .param("after", after)
                .param("upTo", upTo)
                .param("kept", kept.toArray(String[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Verbatim> find(VerbatimId id) {
        return jdbc.sql("select * from verbatim.verbatim where id = ?")
                .param(id.value())
                .query(VerbatimColumns::read)
                .optional();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Verbatim> find(Source source) {
        return jdbc.sql("select * from verbatim.verbatim where source_kind = ? and source_id = ?")
                .param(source.kind().code())
                .param(source.id())
                .query(VerbatimColumns::read)
                .optional();
    }

    /** Empty when it does not exist or stands outside the scope: a text about no known structure is for all or nobody. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Verbatim> find(VerbatimId id, Scope scope) {
        return find(id).filter(found -> scope.covers(found.scopes()));
    }

    /** Those that exist, in the order of their ids. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Verbatim> findAll(Collection<UUID> ids) {
        return jdbc.sql("select * from verbatim.verbatim where id = any (?) order by id")
                .param(ids.toArray(UUID[]::new))
                .query(VerbatimColumns::read)
                .list();
    }

    /** The same, kept from whoever would change them until the end of the transaction. */
    public List<Verbatim> holdAll(Collection<UUID> ids) {
        return jdbc.sql("select * from verbatim.verbatim where id = any (?) order by id for no key update")
                .param(ids.toArray(UUID[]::new))
                .query(VerbatimColumns::read)
                .list();
    }

    /** All texts, in the order of their ids. @param after the last of the page before, null to begin */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Verbatim> page(@Nullable VerbatimId after, int limit) {
        return jdbc.sql("""
                        select * from verbatim.verbatim where cast(:after as uuid) is null or id > :after
                        order by id limit :limit
                        """)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(VerbatimColumns::read)
                .list();
    }

    private int forgotten(List<UUID> ids) {
        if (!ids.isEmpty()) {
            reindex.mark(ids);
        }
        return ids.size();
    }

    /** Whoever writes several texts takes hold of them in the order of their ids, so that nobody waits for each other. */
    private void hold(Collection<Source> sources) {
        jdbc.sql("""
                select id from verbatim.verbatim
                where (source_kind, source_id) in (select * from unnest(:kinds::text[], :ids::text[]))
                order by id for no key update
                """)
                .param("kinds", sources.stream().map(one -> one.kind().code()).toArray(String[]::new))
                .param("ids", sources.stream().map(Source::id).toArray(String[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private void tellMoved(List<UUID> ids) {
        if (!ids.isEmpty()) {
            events.publishEvent(new VerbatimsMoved(ids));
        }
    }

    private void askReading(List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into verbatim.to_read (verbatim_id, asked_at) select unnest(:ids::uuid[]), :now
                on conflict do nothing
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        bell.ring();
    }

    private String rows(Collection<Incoming> told) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var lineages = new HashMap<StructureCode, List<String>>();
        var rows = new ArrayList<>();
        for (var one : told) {
            var scopes = new TreeSet<String>();
            for (var code : one.structures()) {
                scopes.add(code.value());
                scopes.addAll(lineages.computeIfAbsent(code, directory::lineage));
            }
            rows.add(VerbatimColumns.row(Ids.next(), one, List.copyOf(scopes), now));
        }
        return json.writeValueAsString(rows);
    }

    private static Incoming cleaned(Incoming told) {
        return new Incoming(
                told.source(),
                told.provenance(),
                told.structures(),
                told.procedures(),
                told.saidOn(),
                told.channels(),
                told.author(),
                told.language(),
                Written.clean(told.title()),
                Written.clean(told.body()),
                told.open(),
                told.feelingSaid(),
                told.country(),
                told.institutionTypes());
    }

    private record Row(UUID id, boolean created, boolean otherWords, boolean moved) {}

    /** A row of {@code verbatim.verbatim}, whatever else was asked with it. */
    public static Verbatim read(ResultSet row, int n) throws SQLException {
        return VerbatimColumns.read(row, n);
    }
}
