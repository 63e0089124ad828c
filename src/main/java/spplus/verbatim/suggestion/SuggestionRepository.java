package spplus.verbatim.suggestion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.platform.Ids;
import spplus.verbatim.suggestion.Suggestion.Kind;
import spplus.verbatim.suggestion.Suggestion.State;

/** Keeps what agents suggested and what became of it; its words are kept with those of all others. */
@Repository
class SuggestionRepository {

    private static final String TOLD = """
            select s.*, v.title, v.body, v.language
            from verbatim.suggestion s
            left join verbatim.verbatim v on v.source_kind = 'suggestion' and v.source_id = s.id::text
            """;

    private final JdbcClient jdbc;

    SuggestionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With its words as they are kept, empty when they were taken back elsewhere. */
    record Told(Suggestion suggestion, String title, String body, String language) {

        @Override
        public String toString() {
            return suggestion.id().toString();
        }
    }

    void add(Suggestion one) {
        jdbc.sql("""
                insert into verbatim.suggestion (id, kind, structure, scopes, author, author_name, made_at, due_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(one.id())
                .param(one.kind().code())
                .param(one.structure())
                .param(one.scopes().toArray(String[]::new))
                .param(one.author())
                .param(one.authorName())
                .param(utc(one.madeAt()))
                .param(one.dueOn())
                .update();
    }

    Optional<Told> find(UUID id) {
        return jdbc.sql(TOLD + "where s.id = ?")
                .param(id)
                .query(SuggestionRepository::told)
                .optional();
    }

    /** Makes who answers the same one wait. */
    Optional<Suggestion> lock(UUID id) {
        return jdbc.sql("select * from verbatim.suggestion where id = ? for update")
                .param(id)
                .query(SuggestionRepository::read)
                .optional();
    }

    /** What one agent suggested, the last first. @param after the last one of the page before */
    List<Told> of(UUID author, @Nullable Suggestion after, int limit) {
        return jdbc.sql(TOLD + """
                where s.author = :author
                  and (cast(:id as uuid) is null or (s.made_at, s.id) < (cast(:at as timestamptz), cast(:id as uuid)))
                order by s.made_at desc, s.id desc limit :limit
                """)
                .param("author", author)
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? null : utc(after.madeAt()))
                .param("limit", limit)
                .query(SuggestionRepository::told)
                .list();
    }

    /** Of a structure and all below it, the last first. @param structure empty for the whole country */
    List<Told> list(State state, String structure, @Nullable Suggestion after, int limit) {
        return jdbc.sql(TOLD + """
                where s.state = :state and (:structure = '' or s.scopes @> array[:structure]::text[])
                  and (cast(:id as uuid) is null or (s.made_at, s.id) < (cast(:at as timestamptz), cast(:id as uuid)))
                order by s.made_at desc, s.id desc limit :limit
                """)
                .param("state", state.code())
                .param("structure", structure)
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? null : utc(after.madeAt()))
                .param("limit", limit)
                .query(SuggestionRepository::told)
                .list();
    }

    /** How many there are of each state since a day. */
    Map<State, Long> counts(String structure, Instant since) {
        var counts = new EnumMap<State, Long>(State.class);
        jdbc.sql("""
                select state, count(*) from verbatim.suggestion
                where (:structure = '' or scopes @> array[:structure]::text[]) and made_at >= :since
                group by state
                """).param("structure", structure).param("since", utc(since)).query(row -> {
            counts.put(State.of(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /** Of those to which an answer was owed by a day, how many had one in time. */
    record Kept(long inTime, long owed) {}

    Kept kept(String structure, Instant since, LocalDate today) {
        return jdbc.sql("""
                select count(*) filter (where (answered_at at time zone 'Europe/Paris')::date <= due_on), count(*)
                from verbatim.suggestion
                where (:structure = '' or scopes @> array[:structure]::text[]) and made_at >= :since
                  and due_on < :today
                """)
                .param("structure", structure)
                .param("since", utc(since))
                .param("today", today)
                .query((row, _) -> new Kept(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** One more step, which holds from now on. */
    void step(UUID id, State state, String words, Actor by, Instant now) {
        jdbc.sql("""
                update verbatim.suggestion set state = :state, version = version + 1,
                  answered_at = case when :answered then coalesce(answered_at, :now) else answered_at end
                where id = :id
                """)
                .param("state", state.code())
                .param("answered", state.isAnswered())
                .param("now", utc(now))
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into verbatim.suggestion_step (id, suggestion_id, state, words, person, person_name, at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(id)
                .param(state.code())
                .param(words)
                .param(by.id())
                .param(by.name())
                .param(utc(now))
                .update();
    }

    /** What somebody did of it. */
    record Step(UUID suggestion, State state, String words, String who, Instant at) {

        @Override
        public String toString() {
            return state + " " + suggestion;
        }
    }

    /** All that was done of one, the last first. */
    List<Step> steps(UUID id, int limit) {
        return jdbc.sql("""
                        select * from verbatim.suggestion_step where suggestion_id = ? order by at desc, id desc limit ?
                        """).param(id).param(limit).query((row, _) -> step(row)).list();
    }

    /** The last step of each, read at once. */
    Map<UUID, Step> last(Collection<UUID> ids) {
        var last = new HashMap<UUID, Step>();
        jdbc.sql("""
                select distinct on (suggestion_id) * from verbatim.suggestion_step where suggestion_id = any (?)
                order by suggestion_id, at desc, id desc
                """).param(ids.toArray(UUID[]::new)).query(row -> {
            var step = step(row);
            last.put(step.suggestion(), step);
        });
        return last;
    }

    void delete(UUID id) {
        jdbc.sql("delete from verbatim.suggestion where id = ?").param(id).update();
    }

    /** Structures that something was suggested for. @param moved one that stands above them or is one of them, empty for all */
    List<String> structures(String moved) {
        return jdbc.sql("""
                select distinct structure from verbatim.suggestion
                where :moved = '' or scopes @> array[:moved]::text[]
                """)
                .param("moved", moved)
                .query((row, _) -> row.getString(1))
                .list();
    }

    void move(String structure, List<String> scopes) {
        jdbc.sql(
                        "update verbatim.suggestion set scopes = :scopes where structure = :structure and scopes <> :scopes::text[]")
                .param("scopes", scopes.toArray(String[]::new))
                .param("structure", structure)
                .update();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject("suggestion_id", UUID.class),
                State.of(row.getString("state")),
                row.getString("words"),
                row.getString("person_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Told told(ResultSet row, int n) throws SQLException {
        return new Told(
                read(row, n),
                word(row.getString("title")),
                word(row.getString("body")),
                word(row.getString("language")));
    }

    private static String word(@Nullable String kept) {
        return kept == null ? "" : kept;
    }

    private static Suggestion read(ResultSet row, int n) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Suggestion(
                row.getObject("id", UUID.class),
                Kind.of(row.getString("kind")),
                row.getString("structure"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                State.of(row.getString("state")),
                row.getInt("version"),
                answered == null ? null : answered.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
