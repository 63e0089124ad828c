package spplus.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Where a collection's documents come from; a module whose things are searched declares one bean of this type. */
public interface IndexedSource {

    /** Name of the collection, in lower-case letters and dashes, such as {@code experience}. */
    String collection();

    IndexSchema schema();

    /** Documents of those ids that exist and are public; the index forgets the others. At most 500 ids are asked for. */
    List<IndexedDocument> load(Collection<String> ids);

    /**
     * The same ids, those of the newest documents first: written in this order, the one it keeps, an index has nothing to
     * sort. Only a matter of speed: any order does.
     */
    default Collection<String> inIndexOrder(Collection<String> ids) {
        return ids;
    }

    /** Gives every public document, streamed: none is kept here. */
    void forEach(Consumer<IndexedDocument> consumer);
}
