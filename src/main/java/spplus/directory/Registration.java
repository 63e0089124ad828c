package spplus.directory;

import java.util.List;

/**
 * What became of the entries handed to the directory.
 *
 * @param created structures that were unknown, closed ones included
 * @param updated structures that changed
 * @param unchanged structures that were already so
 * @param closed structures that are now closed and were not known to be
 * @param mended entries whose postal code or territory was put right
 * @param rejections entries left out, in the order of their lines
 */
public record Registration(
        int read, int created, int updated, int unchanged, int closed, int mended, List<Rejection> rejections) {

    public Registration {
        rejections = List.copyOf(rejections);
    }

    /**
     * An entry left out.
     *
     * @param field name of the column at fault
     * @param reason in French, with what to do
     */
    public record Rejection(long line, String field, String reason) {}
}
