package spplus.verbatim.theming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.access.Scope;
import spplus.platform.Ids;

/** Which texts speak of which themes, by the machine and by people. */
@Repository
class ThemeTexts {

    private final JdbcClient jdbc;

    ThemeTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What users say: agents' texts speak of no theme. */
    List<Words> words(Collection<UUID> ids) {
        return jdbc.sql("""
                select id, left(title || E'\\n' || body, 20000) as words from verbatim.verbatim
                where id = any (?) and author_kind <> 'agent'
                """)
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> new Words(row.getObject("id", UUID.class), row.getString("words")))
                .list();
    }

    List<Words> page(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                select id, left(title || E'\\n' || body, 20000) as words from verbatim.verbatim
                where (cast(:after as uuid) is null or id > :after) and author_kind <> 'agent' order by id limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Words(row.getObject("id", UUID.class), row.getString("words")))
                .list();
    }

    /** What the machine says of these texts, in place of what it said before. */
    void put(List<Words> texts, List<Said> said, Instant now) {
        jdbc.sql("delete from verbatim.theme_of where verbatim_id = any (?) and not by_person")
                .param(texts.stream().map(Words::id).toArray(UUID[]::new))
                .update();
        var ids = new ArrayList<UUID>();
        var themes = new ArrayList<UUID>();
        var confidences = new ArrayList<Double>();
        for (var one : said) {
            ids.add(one.text());
            themes.add(one.theme());
            confidences.add(one.likeness());
        }
        jdbc.sql("""
                insert into verbatim.theme_of (verbatim_id, theme_id, by_person, confidence, at)
                select v.id, said.theme, false, said.likeness, :now
                from unnest(:ids::uuid[], :themes::uuid[], :likeness::float8[]) as said (text, theme, likeness)
                join verbatim.verbatim v on v.id = said.text
                join verbatim.theme t on t.id = said.theme and t.state in ('proposed', 'signed')
                on conflict do nothing
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("themes", themes.toArray(UUID[]::new))
                .param("likeness", confidences.toArray(Double[]::new))
                .param("now", ThemeRepository.time(now))
                .update();
    }

    boolean isDecidedAfter(UUID text, UUID theme, Instant moment) {
        return jdbc.sql("""
                select exists (select 1 from verbatim.theme_decision where verbatim_id = ? and theme_id = ? and at > ?)
                """)
                .param(text)
                .param(theme)
                .param(ThemeRepository.time(moment))
                .query(Boolean.class)
                .single();
    }

    /** A person says whether a text speaks of a theme; null gives the word back to the machine. */
    void decide(UUID text, UUID theme, @Nullable Boolean inside, Actor who, Instant now) {
        boolean machine =
                jdbc.sql("""
                select exists (select 1 from verbatim.theme_of
                  where verbatim_id = ? and theme_id = ? and not by_person)
                """).param(text).param(theme).query(Boolean.class).single();
        jdbc.sql("""
                insert into verbatim.theme_decision (id, verbatim_id, theme_id, inside, machine, person, person_name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(text)
                .param(theme)
                .param(inside)
                .param(machine)
                .param(who.id())
                .param(who.name())
                .param(ThemeRepository.time(now))
                .update();
        if (inside == null) {
            jdbc.sql("delete from verbatim.theme_of where verbatim_id = ? and theme_id = ? and by_person")
                    .param(text)
                    .param(theme)
                    .update();
            return;
        }
        jdbc.sql("""
                insert into verbatim.theme_of (verbatim_id, theme_id, by_person, inside, confidence, at)
                values (?, ?, true, ?, 1, ?)
                on conflict (verbatim_id, theme_id, by_person) do update set inside = excluded.inside, at = excluded.at
                """)
                .param(text)
                .param(theme)
                .param(inside)
                .param(ThemeRepository.time(now))
                .update();
    }

    /** How many texts people put in a theme, and out of it. */
    Examples examples(UUID theme) {
        return jdbc.sql("""
                select count(*) filter (where inside) as inside, count(*) filter (where not inside) as outside
                from verbatim.theme_of where theme_id = ? and by_person
                """)
                .param(theme)
                .query((row, _) -> new Examples(row.getInt("inside"), row.getInt("outside")))
                .single();
    }

    /** Whether the agent may read the text. */
    boolean isWithin(UUID text, Scope scope) {
        return jdbc.sql("""
                select exists (select 1 from verbatim.verbatim
                  where id = :id and (:everywhere or scopes && cast(:roots as text[])))
                """)
                .param("id", text)
                .param("everywhere", scope.everywhere())
                .param("roots", scope.roots().toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Of the texts that speak of a theme, or that a person put out of it, those that the agent may read, nearest first. */
    List<Shown> shown(Theme theme, Scope scope, int limit) {
        return jdbc.sql("""
                select v.id, v.title, left(v.body, 600) as body, v.said_on, v.language, o.by_person, o.inside, o.confidence
                from (
                  select distinct on (verbatim_id) verbatim_id, by_person, inside, confidence
                  from (
                    (select p.* from verbatim.theme_of p join verbatim.verbatim w on w.id = p.verbatim_id
                     where p.theme_id = :theme and p.by_person
                       and (:everywhere or w.scopes && cast(:roots as text[]))
                     order by p.at desc, p.verbatim_id limit :limit)
                    union all
                    (select * from verbatim.theme_of where theme_id = :theme and not by_person
                       and verbatim_id = any (:typical))
                    union all
                    (select o.* from verbatim.theme_of o join verbatim.verbatim w on w.id = o.verbatim_id
                     where o.theme_id = :theme and not o.by_person
                       and (:everywhere or w.scopes && cast(:roots as text[]))
                     order by o.verbatim_id desc limit :limit)
                  ) gathered
                  order by verbatim_id, by_person desc) o
                join verbatim.verbatim v on v.id = o.verbatim_id
                where :everywhere or v.scopes && cast(:roots as text[])
                order by o.by_person desc, o.inside desc, o.confidence desc, v.id limit :limit
                """)
                .param("theme", theme.id())
                .param("typical", theme.typical().toArray(UUID[]::new))
                .param("everywhere", scope.everywhere())
                .param("roots", scope.roots().toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> new Shown(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("body"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("language"),
                        row.getBoolean("by_person"),
                        row.getBoolean("inside"),
                        row.getDouble("confidence")))
                .list();
    }

    /** The last texts of a theme that the agent may read. */
    List<Recent> recent(UUID theme, Scope scope, int limit) {
        return jdbc.sql("""
                select left(v.title || E'\\n' || v.body, 20000) as words, v.said_on
                from verbatim.theme_held h join verbatim.verbatim v on v.id = h.verbatim_id
                where h.theme_id = :theme and (:everywhere or v.scopes && cast(:roots as text[]))
                order by h.verbatim_id desc limit :limit
                """)
                .param("theme", theme)
                .param("everywhere", scope.everywhere())
                .param("roots", scope.roots().toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> new Recent(row.getString("words"), row.getObject("said_on", LocalDate.class)))
                .list();
    }

    record Recent(String words, LocalDate saidOn) {

        @Override
        public String toString() {
            return saidOn.toString();
        }
    }

    record Words(UUID id, String words) {

        @Override
        public String toString() {
            return id.toString();
        }
    }

    record Said(UUID text, UUID theme, double likeness) {}

    record Examples(int inside, int outside) {}

    record Shown(
            UUID id,
            String title,
            String body,
            LocalDate saidOn,
            String language,
            boolean byPerson,
            boolean inside,
            double likeness) {}
}
