package spplus.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** A source in memory: short stories about public services. */
class Shelf implements IndexedSource {

    static final String STORIES = "stories";

    final Map<String, IndexedDocument> documents = new ConcurrentSkipListMap<>();
    private final IndexSchema schema;

    Shelf() {
        this(IndexSchema.newestBy("published")
                .text("title", 3)
                .text("story", 1)
                .facet("feeling", "channel", "department")
                .keyword("author")
                .number("useful")
                .build());
    }

    Shelf(IndexSchema schema) {
        this.schema = schema;
    }

    static IndexedDocument story(String id, String title, String story) {
        return new IndexedDocument(id, Map.of("title", title, "story", story), Map.of(), Map.of("published", 1L));
    }

    Shelf with(IndexedDocument... added) {
        for (var document : added) {
            documents.put(document.id(), document);
        }
        return this;
    }

    @Override
    public String collection() {
        return STORIES;
    }

    @Override
    public IndexSchema schema() {
        return schema;
    }

    @Override
    public List<IndexedDocument> load(Collection<String> ids) {
        return ids.stream().filter(documents::containsKey).map(documents::get).toList();
    }

    @Override
    public void forEach(Consumer<IndexedDocument> consumer) {
        documents.values().forEach(consumer);
    }
}
