package spplus.upload;

import java.util.List;

/** Who wants one kind of files, and knows what their rows mean. */
public interface UploadReader {

    /** Name of the kind, as files say it. */
    String kind();

    /** Beginning of the keys of messages that say in its words what became of rows: {@code .counts} and the like. */
    String words();

    /** How many rows one file may hold. */
    int mostRows();

    /** Whether all rows are read at once, so that all good ones are taken or none; otherwise some hundreds at a time. */
    default boolean isWhole() {
        return false;
    }

    /**
     * Takes rows, in a transaction with what is kept of how far the file is read: called again with the same rows if that
     * one did not end.
     *
     * @throws RuntimeException when it cannot be done now; three times, and the file is given up
     */
    Reading read(Upload upload, UploadColumns columns, List<UploadRow> rows);

    /** One whose files can be undone. */
    interface Undoable extends UploadReader {

        /** Takes back some of what came with a file. @return how many; fewer than {@code most} when none is left */
        int takeBack(Upload upload, int most);
    }
}
