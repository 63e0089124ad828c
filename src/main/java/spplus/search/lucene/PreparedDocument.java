package spplus.search.lucene;

import org.apache.lucene.document.Document;

/**
 * A document ready to be written.
 *
 * @param mark differs when the texts differ, see {@link Fields#TEXT_MARK}
 */
record PreparedDocument(String id, long mark, Document content) {}
