package spplus.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import spplus.search.IndexedDocument;

/**
 * The least that Lucene must do for the same page: a plain query with its filters, the twenty best, and its own facet
 * counts. It does less than ours: one field, no exact form, no recency, no counts of what a filter left out.
 */
final class BareLucene implements AutoCloseable {

    private static final int PAGE = 20;

    private final FacetsConfig config = new FacetsConfig();
    private final FrenchAnalyzer analyzer = new FrenchAnalyzer();
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private SortedSetDocValuesReaderState state;

    BareLucene(Path folder, List<String> facets) throws IOException {
        writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64));
        facets.forEach(facet -> config.setMultiValued(facet, true));
    }

    void add(IndexedDocument source) throws IOException {
        var document = new Document();
        document.add(new StringField("id", source.id(), Field.Store.YES));
        source.texts().values().forEach(text -> document.add(new TextField("text", text, Field.Store.NO)));
        source.longs().forEach((field, value) -> document.add(new NumericDocValuesField(field, value)));
        source.keywords()
                .forEach((field, values) -> values.forEach(value -> {
                    document.add(new StringField(field, value, Field.Store.NO));
                    document.add(new SortedSetDocValuesFacetField(field, value));
                }));
        writer.updateDocument(new Term("id", source.id()), config.build(document));
    }

    void open() throws IOException {
        writer.commit();
        reader = DirectoryReader.open(writer);
        searcher = new IndexSearcher(reader);
        state = new DefaultSortedSetDocValuesReaderState(reader, config);
    }

    int search(String words, Map<String, List<String>> filters, List<String> facets) throws IOException {
        var query = new BooleanQuery.Builder();
        for (var word : words.split(" ")) {
            query.add(new TermQuery(new Term("text", stem(word))), Occur.MUST);
        }
        filters.forEach((field, values) -> query.add(new TermQuery(new Term(field, values.getFirst())), Occur.FILTER));
        var found = FacetsCollectorManager.search(searcher, query.build(), PAGE, new FacetsCollectorManager());
        var counts = new SortedSetDocValuesFacetCounts(state, found.facetsCollector());
        var seen = 0;
        for (var facet : facets) {
            var children = counts.getTopChildren(PAGE, facet);
            seen += children == null ? 0 : children.childCount;
        }
        for (var hit : found.topDocs().scoreDocs) {
            seen += searcher.storedFields().document(hit.doc).get("id").length();
        }
        return seen;
    }

    private String stem(String word) throws IOException {
        try (var stream = analyzer.tokenStream("text", word)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            return stream.incrementToken() ? term.toString() : word;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
    }
}
