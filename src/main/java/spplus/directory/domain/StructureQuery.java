package spplus.directory.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of the directory.
 *
 * @param words empty to browse by name
 * @param network slug of a network, null for all
 * @param department its code, null for all
 * @param limit rows of a page, 1 to 100
 * @param cursor where the page before ended, null for the first
 */
public record StructureQuery(
        String words,
        @Nullable String network,
        @Nullable String department,
        int limit,
        @Nullable String cursor) {

    public static final int LARGEST_PAGE = 100;
    /** Characters beyond which words are a story, not a search. */
    public static final int LONGEST_WORDS = 200;

    public StructureQuery {
        if (limit < 1 || limit > LARGEST_PAGE || words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("query out of bounds");
        }
    }

    public static StructureQuery words(String words, int limit) {
        return new StructureQuery(words, null, null, limit, null);
    }
}
