package spplus.search.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import spplus.search.IndexSchema;
import spplus.search.IndexedDocument;
import spplus.search.SearchRequest;
import spplus.search.SearchResult;

/** One way of keeping and searching documents; only the process that leads writes. */
public interface SearchEngine {

    /** Opens a collection for search, before anything else is asked about it. */
    void open(String collection, IndexSchema schema);

    /** Takes the right to write if nobody has it. @return whether this process has it */
    boolean lead();

    boolean isLeader();

    /** Does what can wait: purges removed texts; in a process that does not lead, sees what another one wrote. */
    void tidy();

    /** Whether the collection has no index that fits its schema and this version of the engine. */
    boolean needsRebuild(String collection);

    /** Writes what {@code filling} gives, durably, and shows it: when it returns, searches see all of it. */
    void write(String collection, Consumer<Batch> filling);

    /** Starts a fresh index beside the one in use. */
    Rebuild rebuild(String collection);

    SearchResult search(IndexSchema schema, SearchRequest request);

    /**
     * The nearest documents by their words.
     *
     * @param filters accepted values by field
     */
    List<String> similar(String collection, IndexedDocument document, Map<String, List<String>> filters, int limit);

    /** Grows when what is searchable changed. */
    long generation(String collection);

    /** Documents to write together. */
    interface Batch {

        /** The costly part, for several threads at once: what is left to do is the writing itself. */
        Prepared prepare(Collection<IndexedDocument> present, Collection<String> absent);
    }

    /** Documents ready to be written, by one thread at a time: the index stays in the order in which they come. */
    interface Prepared {

        void write();
    }

    /** An index being filled; closed before {@link #replace()}, it leaves no trace. */
    interface Rebuild extends AutoCloseable {

        void add(IndexedDocument document);

        /** Puts it in the place of the index in use, durably. */
        void replace();

        @Override
        void close();
    }
}
