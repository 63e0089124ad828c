package spplus.experience.reading;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.experience.domain.ExperienceStore;
import spplus.search.IndexSchema;
import spplus.search.IndexedDocument;
import spplus.search.IndexedSource;

/** Published experiences, as the index knows them. */
@Component
class ExperienceDocuments implements IndexedSource {

    static final String COLLECTION = ExperienceStore.COLLECTION;
    static final String PUBLISHED = "published";
    /** Days on which a service replied or said that something changed, such as 2026-03-12. */
    static final String NEWS = "news";

    private static final int BATCH = 500;

    private final DocumentRepository documents;

    ExperienceDocuments(DocumentRepository documents) {
        this.documents = documents;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public IndexSchema schema() {
        return IndexSchema.newestBy(PUBLISHED)
                .text("title", 3)
                .text("story", 1)
                .text("reply", 0.5)
                .text("service", 1)
                .keyword("structure", NEWS)
                .facet(Filter.facets())
                .build();
    }

    @Override
    public List<IndexedDocument> load(Collection<String> ids) {
        return documents.load(ids.stream().map(UUID::fromString).toList());
    }

    @Override
    public Collection<String> inIndexOrder(Collection<String> ids) {
        return ids.size() == 1 ? ids : documents.newestFirst(ids);
    }

    @Override
    public void forEach(Consumer<IndexedDocument> consumer) {
        @Nullable UUID last = null;
        while (true) {
            var ids = documents.publishedAfter(last, BATCH);
            if (ids.isEmpty()) {
                return;
            }
            documents.load(ids).forEach(consumer);
            last = ids.getLast();
        }
    }
}
