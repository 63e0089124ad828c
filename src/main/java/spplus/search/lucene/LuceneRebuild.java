package spplus.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import spplus.search.IndexedDocument;
import spplus.search.engine.SearchEngine;

/** Fills a fresh index beside the one in use. */
final class LuceneRebuild implements SearchEngine.Rebuild {

    private final LuceneCollection collection;
    private final LuceneIndex fresh;
    private boolean inUse;

    LuceneRebuild(LuceneCollection collection) throws IOException {
        this.collection = collection;
        this.fresh = collection.fresh();
    }

    @Override
    public void add(IndexedDocument document) {
        try {
            fresh.put(fresh.prepare(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void replace() {
        try {
            collection.replaceBy(fresh);
            inUse = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (inUse) {
            return;
        }
        try {
            fresh.abandon();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
