package spplus.files;

import java.util.List;

/** Who knows how to write one kind of file. */
public interface FileMaker {

    /** Name of the kind, as orders say it. */
    String kind();

    /** How many items one part holds: what is written is kept if the machine stops between two. */
    int itemsPerPart();

    /**
     * Writes one part, in a transaction of its own: called again with the same items if that one did not end.
     *
     * @param first whether it is the first part of its file
     * @return empty when there is nothing to write
     */
    byte[] part(FileJob job, List<String> items, boolean first);
}
