package spplus.search.lucene;

import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import spplus.search.IndexSchema;
import spplus.search.IndexedDocument;

/** Turns our documents into Lucene's: terms and columns only, no text is stored. */
final class LuceneDocuments {

    private static final FieldType STEMS = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private final IndexSchema schema;

    LuceneDocuments(IndexSchema schema) {
        this.schema = schema;
    }

    PreparedDocument prepare(IndexedDocument source, DocumentTerms terms) {
        var mark = mark(source);
        return new PreparedDocument(source.id(), mark, document(source, mark, terms));
    }

    private Document document(IndexedDocument source, long mark, DocumentTerms terms) {
        var document = new Document();
        document.add(new StringField(Fields.ID, source.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(source.id())));
        document.add(new BinaryDocValuesField(Fields.NAME, new BytesRef(source.id())));
        document.add(new NumericDocValuesField(Fields.TEXT_MARK, mark));
        schema.texts()
                .forEach((field, weight) ->
                        addText(document, terms.cut(source.texts().getOrDefault(field, "")), field, weight));
        schema.facets()
                .forEach(field -> addFacet(document, field, source.keywords().getOrDefault(field, List.of())));
        schema.keywords()
                .forEach(field -> addTerms(document, field, source.keywords().getOrDefault(field, List.of())));
        schema.longs()
                .forEach(field -> addNumber(document, field, source.longs().getOrDefault(field, 0L)));
        return document;
    }

    private static long mark(IndexedDocument source) {
        var mark = 1L;
        for (var field : source.texts().keySet().stream().sorted().toList()) {
            var text = source.texts().getOrDefault(field, "");
            mark = mark * 31 + field.hashCode();
            for (int i = 0; i < text.length(); i++) {
                mark = mark * 1_099_511_628_211L ^ text.charAt(i);
            }
        }
        return mark;
    }

    private static void addText(Document document, DocumentTerms.Cut text, String field, float weight) {
        document.add(new TermsField(Fields.ALL, text.stems(), STEMS));
        document.add(new TermsField(Fields.EXACT, text.exact(), WORDS));
        if (weight > 1) {
            document.add(new TermsField(Fields.weighted(field), text.stems(), STEMS));
        }
    }

    private static void addFacet(Document document, String field, List<String> values) {
        addTerms(document, field, values);
        values.forEach(value -> document.add(new SortedSetDocValuesField(Fields.keyword(field), new BytesRef(value))));
    }

    private static void addTerms(Document document, String field, List<String> values) {
        values.forEach(value -> document.add(new StringField(Fields.keyword(field), value, Field.Store.NO)));
    }

    private static void addNumber(Document document, String field, long number) {
        document.add(new LongPoint(Fields.number(field), number));
        document.add(new NumericDocValuesField(Fields.number(field), number));
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
