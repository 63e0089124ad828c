package spplus.verbatim.domain;

/**
 * Which text of which source: each gives one record, however often it is told.
 *
 * @param id at most 200 characters, the source's own
 */
public record Source(SourceKind kind, String id) {

    public static final int LONGEST_ID = 200;

    public Source {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("not the id of a source: " + id.length() + " characters");
        }
    }
}
