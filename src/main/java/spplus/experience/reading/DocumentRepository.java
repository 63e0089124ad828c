package spplus.experience.reading;

import static spplus.experience.domain.Columns.instantOf;
import static spplus.experience.domain.Columns.strings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

    List<IndexedDocument> load(Collection<UUID> ids) {
        List<Row> rows = jdbc.sql("""
                select e.*,
                  array(select s.structure from experience.scope_entry s where s.experience_id = e.id) as lineage,
                  array(select t.structure from experience.target t
                    where t.experience_id = e.id and t.structure is not null) as structures,
                  array(select t.institution_type from experience.target t
                    where t.experience_id = e.id and t.institution_type is not null) as types,
                  array(select distinct unnest(t.channels) from experience.target t
                    where t.experience_id = e.id) as all_channels,
                  (select string_agg(r.body, ' ') from experience.reply r
                    where r.experience_id = e.id and r.state = 'PUBLISHED') as replies
                from experience.experience e
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
        keywords.put(Filter.CHANNEL.field(), strings(row, "all_channels"));
        keywords.put(Filter.PROCEDURE.field(), strings(row, "procedures"));
        keywords.put(Filter.REPLY.field(), List.of(row.getString("reply_state")));
        keywords.put(
                Filter.AXIS.field(),
                Columns.axes(row).entrySet().stream()
                        .map(axis -> axis.getKey() + "-" + axis.getValue())
                        .toList());
        keywords.put(Filter.DEPARTMENT.field(), present(row.getString("department")));
        keywords.put(Filter.REGION.field(), present(row.getString("region")));
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
