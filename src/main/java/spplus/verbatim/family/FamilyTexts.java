package spplus.verbatim.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Scope;

/** The texts of a family that somebody may read. */
@Repository
class FamilyTexts {

    private static final String MINE = """
            from verbatim.near_text n join verbatim.verbatim v on v.id = n.verbatim_id
            where n.family_id = :family and (:everywhere or v.scopes && cast(:roots as text[]))
            """;

    private final JdbcClient jdbc;

    FamilyTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Member(
            UUID id,
            String title,
            String body,
            LocalDate saidOn,
            String language,
            String source,
            String author,
            @Nullable String structure) {

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** The first of the family or, where somebody may not read it, the first of theirs that came. */
    Optional<Member> first(UUID family, Scope scope) {
        return mine("select v.* " + MINE + " and n.bands is not null limit 1", family, scope)
                .query(FamilyTexts::read)
                .optional()
                .or(() -> page(family, scope, null, 1).stream().findFirst());
    }

    Optional<Member> find(UUID family, UUID text, Scope scope) {
        return mine("select v.* " + MINE + " and v.id = :text", family, scope)
                .param("text", text)
                .query(FamilyTexts::read)
                .optional();
    }

    /** As they came. @param after the last of the page before */
    List<Member> page(UUID family, Scope scope, @Nullable UUID after, int limit) {
        return mine(
                        "select v.* " + MINE
                                + " and (cast(:after as uuid) is null or n.verbatim_id > :after)"
                                + " order by n.verbatim_id limit :limit",
                        family,
                        scope)
                .param("after", after)
                .param("limit", limit)
                .query(FamilyTexts::read)
                .list();
    }

    record Count(String value, long texts) {}

    /** The most frequent first; a text about no known structure counts under an empty code. */
    List<Count> structures(UUID family, Scope scope, int limit) {
        return counts("structure", family, scope, limit);
    }

    List<Count> sources(UUID family, Scope scope, int limit) {
        return counts("source_kind", family, scope, limit);
    }

    private List<Count> counts(String what, UUID family, Scope scope, int limit) {
        return mine("""
                select %s as value, sum(texts) as texts from verbatim.near_family_part
                where family_id = :family and (:everywhere or scopes && cast(:roots as text[]))
                group by 1 order by 2 desc, 1 limit :limit
                """.formatted(what), family, scope)
                .param("limit", limit)
                .query((row, _) -> new Count(row.getString("value"), row.getLong("texts")))
                .list();
    }

    private JdbcClient.StatementSpec mine(String sql, UUID family, Scope scope) {
        return jdbc.sql(sql)
                .param("family", family)
                .param("everywhere", scope.everywhere())
                .param("roots", scope.roots().toArray(String[]::new));
    }

    private static Member read(ResultSet row, int n) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("body"),
                row.getObject("said_on", LocalDate.class),
                row.getString("language"),
                row.getString("source_kind"),
                row.getString("author_kind"),
                row.getString("structure"));
    }
}
