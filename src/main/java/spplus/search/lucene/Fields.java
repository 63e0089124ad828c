package spplus.search.lucene;

/** Names of the fields inside the index. */
final class Fields {

    /** The document's id: a term to replace it by, a value to sort by. */
    static final String ID = "_id";
    /** The id once more, kept so that giving it back unpacks nothing. */
    static final String NAME = "_name";
    /** Every text's stems and acronyms: what a word must be found in. */
    static final String ALL = "_all";
    /** Every text's words as written, accents folded, with positions: phrases, exact forms, near spellings. */
    static final String EXACT = "_exact";
    /** A number that differs when the texts differ: tells whether a replaced document leaves a text to purge. */
    static final String TEXT_MARK = "_mark";

    private Fields() {}

    /** The stems of one text that weighs more than the others. */
    static String weighted(String text) {
        return "t_" + text;
    }

    static String keyword(String field) {
        return "k_" + field;
    }

    static String number(String field) {
        return "n_" + field;
    }
}
