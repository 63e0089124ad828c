package spplus.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import spplus.search.IndexSchema;
import spplus.search.IndexedDocument;

/** One Lucene index in one folder, written by at most one process. */
final class LuceneIndex implements AutoCloseable {

    private static final double WRITE_BUFFER_MB = 64;

    private final Path folder;
    private final Directory directory;
    private final FrenchAnalysis french;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;
    private final FacetColumns columns;
    private final LuceneDocuments documents;
    private volatile boolean leavesText;

    private LuceneIndex(Path folder, IndexSchema schema, FrenchAnalysis french, boolean writes) throws IOException {
        this.folder = folder;
        this.directory = FSDirectory.open(folder);
        this.columns = new FacetColumns(schema);
        this.documents = new LuceneDocuments(schema);
        this.french = french;
        this.writer = writes ? new IndexWriter(directory, writing(schema, french.gaps(), columns)) : null;
        this.searchers = writer == null
                ? new SearcherManager(directory, new Warming(columns))
                : new SearcherManager(writer, new Warming(columns));
        this.leavesText =
                writer != null && with(searcher -> searcher.getIndexReader().hasDeletions());
    }

    static LuceneIndex write(Path folder, IndexSchema schema, FrenchAnalysis french) throws IOException {
        return new LuceneIndex(folder, schema, french, true);
    }

    static LuceneIndex read(Path folder, IndexSchema schema, FrenchAnalysis french) throws IOException {
        return new LuceneIndex(folder, schema, french, false);
    }

    /** Something asked of the index as it is at one moment. */
    interface Asked<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    Path folder() {
        return folder;
    }

    FacetColumns columns() {
        return columns;
    }

    <T> T with(Asked<T> asked) throws IOException {
        var searcher = searchers.acquire();
        try {
            return asked.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    void onChange(Runnable action) {
        searchers.addListener(new ReferenceManager.RefreshListener() {
            @Override
            public void beforeRefresh() {}

            @Override
            public void afterRefresh(boolean changed) {
                if (changed) {
                    action.run();
                }
            }
        });
    }

    /** A document cut into terms; several threads may cut at once. */
    PreparedDocument prepare(IndexedDocument document) {
        return french.cutting(terms -> documents.prepare(document, terms));
    }

    void put(PreparedDocument document) throws IOException {
        writer().updateDocument(idTerm(document.id()), document.content());
    }

    void replace(Collection<PreparedDocument> present, Collection<String> absent) {
        try {
            leavesText |= with(searcher -> losesText(searcher.getIndexReader(), present, absent));
            for (var document : present) {
                put(document);
            }
            for (var id : absent) {
                writer().deleteDocuments(idTerm(id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what was written durable, then visible. */
    void commit() throws IOException {
        writer().commit();
        refresh();
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Whether terms of removed or rewritten texts are still in the files. */
    boolean leavesText() {
        return leavesText;
    }

    int size() throws IOException {
        return with(searcher -> searcher.getIndexReader().maxDoc());
    }

    /** Rewrites the segments that hold removed documents, so that their terms leave the disk. */
    void purge() throws IOException {
        leavesText = false;
        writer().forceMergeDeletes(true);
        commit();
        writer().deleteUnusedFiles();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        if (writer != null) {
            writer.close();
        }
        directory.close();
    }

    /** Gives up what was not committed. */
    void abandon() throws IOException {
        searchers.close();
        writer().rollback();
        directory.close();
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("this process only reads the index");
        }
        return writer;
    }

    private static boolean losesText(
            IndexReader reader, Collection<PreparedDocument> present, Collection<String> absent) throws IOException {
        for (var id : absent) {
            if (reader.docFreq(idTerm(id)) > 0) {
                return true;
            }
        }
        for (var document : present) {
            if (hasAnotherText(reader, document)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAnotherText(IndexReader reader, PreparedDocument document) throws IOException {
        for (var leaf : reader.leaves()) {
            var holders = leaf.reader().postings(idTerm(document.id()));
            while (holders != null && holders.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                var marks = DocValues.getNumeric(leaf.reader(), Fields.TEXT_MARK);
                if (marks.advanceExact(holders.docID()) && marks.longValue() != document.mark()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Term idTerm(String id) {
        return new Term(Fields.ID, id);
    }

    private static IndexWriterConfig writing(IndexSchema schema, Analyzer analyzer, FacetColumns columns) {
        var newestFirst = new SortField(Fields.number(schema.newest()), SortField.Type.LONG, true);
        return new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setMergedSegmentWarmer(columns::warm)
                .setIndexSort(new Sort(newestFirst, new SortField(Fields.ID, SortField.Type.STRING)));
    }

    /** No search waits for the columns of a new segment; no query is cached, sets are cheaper to make again. */
    private static final class Warming extends SearcherFactory {

        private final FacetColumns columns;

        Warming(FacetColumns columns) {
            this.columns = columns;
        }

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            reader.leaves().forEach(leaf -> columns.warm(leaf.reader()));
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
