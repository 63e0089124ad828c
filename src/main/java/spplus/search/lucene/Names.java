package spplus.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** Gives back the id of a document. */
final class Names {

    private Names() {}

    static String of(LeafReader segment, int document) throws IOException {
        var names = DocValues.getBinary(segment, Fields.NAME);
        names.advanceExact(document);
        return names.binaryValue().utf8ToString();
    }
}
