package spplus.assistant.sheets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.search.IndexSchema;
import spplus.search.IndexedDocument;
import spplus.search.IndexedSource;

/** Sheets that were not retired, as the index knows them. */
@Component
class SheetDocuments implements IndexedSource {

    static final String COLLECTION = "sheet";
    static final String NETWORK = "network";
    private static final String UPDATED = "updated";
    private static final int BATCH = 500;

    private final SheetRepository sheets;

    SheetDocuments(SheetRepository sheets) {
        this.sheets = sheets;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public IndexSchema schema() {
        return IndexSchema.newestBy(UPDATED)
                .text("title", 3)
                .text("body", 1)
                .text("sources", 0.5)
                .keyword(NETWORK)
                .build();
    }

    @Override
    public List<IndexedDocument> load(Collection<String> ids) {
        return sheets.load(ids.stream().map(UUID::fromString).toList()).stream()
                .filter(sheet -> sheet.retiredAt() == null)
                .map(SheetDocuments::document)
                .toList();
    }

    @Override
    public void forEach(Consumer<IndexedDocument> consumer) {
        @Nullable UUID last = null;
        while (true) {
            var ids = sheets.idsAfter(last, BATCH);
            if (ids.isEmpty()) {
                return;
            }
            load(ids.stream().map(UUID::toString).toList()).forEach(consumer);
            last = ids.getLast();
        }
    }

    private static IndexedDocument document(Sheet sheet) {
        return new IndexedDocument(
                sheet.id().toString(),
                Map.of("title", sheet.title(), "body", sheet.body(), "sources", sheet.sources()),
                Map.of(NETWORK, List.of(sheet.network())),
                Map.of(UPDATED, sheet.updatedAt().toEpochMilli()));
    }
}
