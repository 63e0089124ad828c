package spplus.commitment.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.commitment.Commitment;
import spplus.commitment.CommitmentCode;
import spplus.commitment.Edition;

/** Reads editions and what came before them. There are a few of each: all are read at once. */
@Repository
public class EditionStore {

    private final JdbcClient jdbc;

    EditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Editions that hold, held or will hold, the latest first. */
    public List<Edition> published() {
        return withEnds(read("kind = 'EDITION' and valid_from is not null"));
    }

    /** The edition being written, if any. */
    public Optional<Edition> draft() {
        return read("kind = 'EDITION' and valid_from is null").stream().findFirst();
    }

    /** What was promised before the programme, the latest first. */
    public List<Edition> heritage() {
        return read("kind = 'HERITAGE'");
    }

    public Optional<Edition> find(String id) {
        return published().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .or(() -> draft().filter(edition -> edition.id().equals(id)));
    }

    /** From all other references to this one, by the place they come from. */
    public List<Correspondence> correspondencesTo(String reference) {
        return jdbc.sql("""
                select c.from_reference, c.from_code, c.to_code from commitment.correspondence c
                join commitment.item f on f.reference_id = c.from_reference and f.code = c.from_code
                join commitment.item t on t.reference_id = c.to_reference and t.code = c.to_code
                where c.to_reference = ? order by c.from_reference, f.number, f.part, t.number, t.part
                """)
                .param(reference)
                .query((row, _) -> new Correspondence(
                        row.getString("from_reference"),
                        code(row.getString("from_code")),
                        reference,
                        code(row.getString("to_code"))))
                .list();
    }

    private List<Edition> read(String which) {
        var items = jdbc
                .sql("select * from commitment.item where reference_id in (select id from commitment.reference where "
                        + which + ") order by number, part")
                .query((row, _) -> new Item(row.getString("reference_id"), commitment(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Item::reference, Collectors.mapping(Item::commitment, Collectors.toList())));
        return jdbc.sql("select * from commitment.reference where " + which + " order by valid_from desc")
                .query((row, _) -> edition(row, items))
                .list();
    }

    private static Edition edition(ResultSet row, Map<String, List<Commitment>> items) throws SQLException {
        var id = row.getString("id");
        return new Edition(
                id,
                row.getString("title"),
                row.getString("story"),
                row.getString("source"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                nested(items.getOrDefault(id, List.of())));
    }

    private static List<Commitment> nested(List<Commitment> flat) {
        return flat.stream()
                .filter(one -> one.code().isWhole())
                .map(whole -> new Commitment(
                        whole.code(),
                        whole.title(),
                        whole.plain(),
                        whole.complete(),
                        flat.stream()
                                .filter(part -> !part.code().isWhole()
                                        && part.code().whole().equals(whole.code()))
                                .toList()))
                .toList();
    }

    /** An edition holds until the day before the next one. */
    private static List<Edition> withEnds(List<Edition> editions) {
        var ended = new ArrayList<Edition>();
        LocalDate next = null;
        for (var edition : editions) {
            ended.add(ending(edition, next == null ? null : next.minusDays(1)));
            next = edition.from();
        }
        return List.copyOf(ended);
    }

    private static Edition ending(Edition edition, @Nullable LocalDate until) {
        return new Edition(
                edition.id(),
                edition.title(),
                edition.story(),
                edition.source(),
                edition.from(),
                until,
                edition.commitments());
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        return new Commitment(
                new CommitmentCode(row.getInt("number"), row.getInt("part")),
                row.getString("title"),
                row.getString("plain"),
                row.getBoolean("complete"),
                List.of());
    }

    private static CommitmentCode code(String written) {
        return CommitmentCode.parse(written).orElseThrow(() -> new IllegalStateException(written));
    }

    private record Item(String reference, Commitment commitment) {}
}
