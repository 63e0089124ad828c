package spplus.verbatim.exploration;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.search.IndexSchema;
import spplus.search.IndexedDocument;
import spplus.search.IndexedSource;
import spplus.verbatim.domain.Reindex;

/** Texts, as the index knows them. */
@Component
class VoiceDocuments implements IndexedSource {

    static final String COLLECTION = Reindex.COLLECTION;
    /** The day it was said, as milliseconds since 1970 at midnight UTC. */
    static final String SAID = "said";
    /** The family of texts nearly the same that it belongs to, 0 for none. */
    static final String FAMILY = "family";
    /** The services it is about and all above them. */
    static final String SCOPE = "scope";

    private static final int BATCH = 500;

    private final DocumentRepository documents;

    VoiceDocuments(DocumentRepository documents) {
        this.documents = documents;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public IndexSchema schema() {
        return IndexSchema.newestBy(SAID)
                .text("title", 2)
                .text("body", 1)
                .keyword(SCOPE)
                .facet(VoiceFilter.fields())
                .number(FAMILY)
                .build();
    }

    @Override
    public List<IndexedDocument> load(Collection<String> ids) {
        return documents.load(ids.stream().map(UUID::fromString).toList());
    }

    @Override
    public void forEach(Consumer<IndexedDocument> consumer) {
        @Nullable UUID last = null;
        while (true) {
            var ids = documents.after(last, BATCH);
            if (ids.isEmpty()) {
                return;
            }
            documents.load(ids).forEach(consumer);
            last = ids.getLast();
        }
    }
}
