package spplus.experience.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.core.Reference;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.UnscreenedTexts;
import spplus.platform.Ids;
import spplus.search.SearchIndex;

/**
 * Keeps experiences that come from elsewhere, a batch a transaction: what is unknown is copied in, what changed is
 * rewritten, the rest is left alone. Doing a batch again does nothing.
 */
@Component
class ExperienceLoader {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transactions;
    private final ChangedExperiences changes;
    private final UnscreenedTexts unscreened;
    private final SearchIndex index;

    ExperienceLoader(
            JdbcClient jdbc,
            JdbcTemplate template,
            TransactionTemplate transactions,
            ChangedExperiences changes,
            UnscreenedTexts unscreened,
            SearchIndex index) {
        this.jdbc = jdbc;
        this.template = template;
        this.transactions = transactions;
        this.changes = changes;
        this.unscreened = unscreened;
        this.index = index;
    }

    /** What became of a batch. */
    record Loaded(int created, int updated, int unchanged) {}

    /** What is kept of these, by their {@code sourceId}. */
    Map<String, Batch.Kept> kept(String source, Collection<String> sourceIds) {
        var kept = new HashMap<String, Batch.Kept>();
        jdbc.sql("""
                select source_id, id, coalesce(source_mark, 0) as mark, state = 'PUBLISHED' as public
                from experience.experience where source = :source and source_id = any (:ids)
                """)
                .param("source", source)
                .param("ids", sourceIds.toArray(String[]::new))
                .query((row, _) -> kept.put(
                        row.getString(1),
                        new Batch.Kept(row.getObject(2, UUID.class), row.getLong(3), row.getBoolean(4))))
                .list();
        return kept;
    }

    /** @param batch each of another {@code sourceId} */
    Loaded load(String source, Batch batch) {
        return Objects.requireNonNull(transactions.execute(_ -> loadNow(source, batch)));
    }

    /**
     * Tells the database how much the tables hold now: it cannot choose its ways through tables that it believes empty,
     * and would count them by itself much later.
     */
    void measure() {
        jdbc.sql("analyze experience.experience, experience.target, experience.scope_entry, experience.reply")
                .update();
    }

    private Loaded loadNow(String source, Batch batch) {
        // Lost with the machine, a batch is done again by the next run: only the end must wait for the disk.
        jdbc.sql("set local synchronous_commit = off").update();
        var touched = new ArrayList<>(create(source, batch.unknown()));
        if (source.equals(ExperienceImport.SOURCE)) {
            unscreened.add(touched);
        }
        touched.addAll(withConnection(connection -> changes.rewrite(connection, source, batch.changed())));
        index.changed(
                ExperienceStore.COLLECTION, touched.stream().map(UUID::toString).toList());
        return new Loaded(batch.unknown().size(), batch.changed().size(), batch.unchanged());
    }

    private List<UUID> create(String source, List<Incoming> unknown) {
        if (unknown.isEmpty()) {
            return List.of();
        }
        var copies = new ExperienceCopies(source, "experience.experience");
        var references = references(unknown.size()).iterator();
        var ids = new ArrayList<UUID>(unknown.size());
        for (var incoming : unknown) {
            var id = Ids.next();
            copies.add(id, references.next(), incoming, incoming.mark());
            ids.add(id);
        }
        withConnection(connection -> {
            copies.copyAll(connection);
            return ids;
        });
        return ids;
    }

    /** Numbers that nobody has: one in some millions is drawn again. */
    private List<String> references(int count) {
        var free = new HashSet<String>();
        while (free.size() < count) {
            var drawn = new HashSet<String>();
            while (free.size() + drawn.size() < count) {
                drawn.add(Reference.random().value());
            }
            drawn.removeAll(taken(drawn.toArray(String[]::new)));
            free.addAll(drawn);
        }
        return List.copyOf(free);
    }

    private List<String> taken(String[] references) {
        return jdbc.sql("select reference from experience.experience where reference = any (?)")
                .param(references)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<UUID> withConnection(ConnectionCallback<List<UUID>> action) {
        var done = template.execute(action);
        return done == null ? List.of() : done;
    }
}
