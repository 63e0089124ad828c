package spplus.experience.reading;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.strings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.domain.Columns;
import spplus.search.IndexedDocument;

/** Reads what the index must know of published experiences, many at once. */
@Component
class DocumentRepository {

    private final JdbcClient jdbc;
    private final Directory directory;

    DocumentRepository(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    List<UUID> publishedAfter(@Nullable UUID last, int limit) {
        return jdbc.sql("""
                select id from experience.experience
                where state = 'PUBLISHED' and (cast(:last as uuid) is null or id > :last)
                order by id limit :limit
                """)
                .param("last", last)
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those that are not published come last. */
    List<String> newestFirst(Collection<String> ids) {
        return jdbc.sql("""
                select wanted.id from unnest(:ids::uuid[]) as wanted (id)
                left join experience.experience e using (id)
                order by date_trunc('milliseconds', e.published_at) desc nulls last, id
                """)
                .param("ids", ids.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** In any order. */
    List<IndexedDocument> load(Collection<UUID> ids) {
        List<Row> rows = jdbc.sql("""
                select e.*, s.lineage, t.structures, t.types, t.all_channels, r.replies, n.news
                from experience.experience e
                cross join lateral (
                  select array_agg(structure) as lineage from experience.scope_entry where experience_id = e.id) s
                cross join lateral (
                  select array_agg(structure) filter (where structure is not null) as structures,
                    array_agg(institution_type) filter (where institution_type is not null) as types,
                    string_agg(array_to_string(channels, ','), ',') as all_channels
                  from experience.target where experience_id = e.id) t
                cross join lateral (
                  -- filtered here, so that no plan may read all published replies
                  select string_agg(body, ' ') filter (where state = 'PUBLISHED') as replies
                  from experience.reply where experience_id = e.id) r
                cross join lateral (
                  select array_agg(distinct to_char(at at time zone 'Europe/Paris', 'YYYY-MM-DD')) as news
                  from (select published_at as at from experience.reply
                    where experience_id = e.id and state = 'PUBLISHED'
                    union all select published_at from experience.change_claim
                    where experience_id = e.id and state = 'PUBLISHED') as events where at is not null) n
                where e.id = any (:ids) and e.state = 'PUBLISHED'
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> row(row))
                .list();
        var codes = rows.stream()
                .flatMap(row -> row.structures().stream())
                .map(StructureCode::new)
                .collect(Collectors.toSet());
        var structures = directory.findAll(codes);
        return rows.stream().map(row -> document(row, structures)).toList();
    }

    private static IndexedDocument document(Row row, Map<StructureCode, Structure> structures) {
        var concerned = row.structures().stream()
                .map(code -> structures.get(new StructureCode(code)))
                .filter(Objects::nonNull)
                .toList();
        var texts = new HashMap<>(row.texts());
        texts.put("service", concerned.stream().map(Structure::name).collect(Collectors.joining(" ")));
        var keywords = new HashMap<>(row.keywords());
        keywords.put(
                Filter.NETWORK.field(),
                concerned.stream().map(Structure::network).distinct().toList());
        var types = new ArrayList<>(row.types());
        concerned.forEach(structure -> types.add(structure.type()));
        keywords.put(Filter.TYPE.field(), types.stream().distinct().toList());
        return new IndexedDocument(row.id(), texts, keywords, Map.of(ExperienceDocuments.PUBLISHED, row.published()));
    }

    private static Row row(ResultSet row) throws SQLException {
        var keywords = new HashMap<String, List<String>>();
        keywords.put("structure", strings(row, "lineage"));
        keywords.put(Filter.FEELING.field(), List.of(row.getString("feeling")));
        keywords.put(Filter.CHANNEL.field(), distinct(row.getString("all_channels")));
        keywords.put(Filter.PROCEDURE.field(), strings(row, "procedures"));
        keywords.put(Filter.REPLY.field(), List.of(row.getString("reply_state")));
        keywords.put(
                Filter.AXIS.field(),
                Columns.axes(row).entrySet().stream()
                        .map(axis -> axis.getKey() + "-" + axis.getValue())
                        .toList());
        keywords.put(Filter.DEPARTMENT.field(), present(row.getString("department")));
        keywords.put(Filter.REGION.field(), present(row.getString("region")));
        keywords.put(ExperienceDocuments.NEWS, strings(row, "news"));
        keywords.put(Filter.LANGUAGE.field(), List.of(row.getString("language")));
        var texts = new HashMap<String, String>();
        texts.put("title", row.getString("title"));
        texts.put("story", row.getString("story"));
        texts.put("reply", Objects.requireNonNullElse(row.getString("replies"), ""));
        return new Row(
                row.getString("id"),
                texts,
                keywords,
                strings(row, "structures"),
                strings(row, "types"),
                instantOf(row, "published_at").toEpochMilli());
    }

    private static List<String> distinct(@Nullable String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(","))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    private static List<String> present(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private record Row(
            String id,
            Map<String, String> texts,
            Map<String, List<String>> keywords,
            List<String> structures,
            List<String> types,
            long published) {}
}
