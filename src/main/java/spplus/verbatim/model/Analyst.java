package spplus.verbatim.model;

/** Reads texts one after the other, keeping nothing of one for the next but its arrays; belongs to one thread. */
public interface Analyst {

    /** Never fails: an empty text, emojis or another language give what little can be said of them. */
    Understanding read(String title, String body, Circumstances circumstances);

    /** The same, from the text alone. */
    default Understanding read(String title, String body) {
        return read(title, body, Circumstances.UNKNOWN);
    }
}
