package spplus.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import spplus.search.engine.SearchEngine;
import spplus.search.lucene.LuceneEngines;

/** A shelf of stories and the engine that searches it, without a queue or a database. */
class EngineShelf implements AutoCloseable {

    final Path folder;
    final SearchEngine engine;
    final IndexSchema schema;

    EngineShelf(IndexedDocument... documents) {
        this(new Shelf().schema());
        write(List.of(documents), List.of());
    }

    EngineShelf(IndexSchema schema) {
        try {
            this.folder = Files.createTempDirectory("spplus-search");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.schema = schema;
        this.engine = LuceneEngines.in(folder);
        engine.open(Shelf.STORIES, schema);
        engine.lead();
    }

    void write(List<IndexedDocument> present, List<String> absent) {
        engine.write(Shelf.STORIES, batch -> batch.prepare(present, absent).write());
    }

    SearchResult search(SearchRequest.Builder request) {
        return engine.search(schema, request.build());
    }

    SearchResult search(String words) {
        return search(SearchRequest.in(Shelf.STORIES).words(words));
    }

    List<String> find(String words) {
        return search(words).ids();
    }

    @Override
    public void close() {
        LuceneEngines.close(engine);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
