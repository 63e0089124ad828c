package spplus.entry.door;

import org.jspecify.annotations.Nullable;

/**
 * What the address that somebody followed says, nothing of it checked yet; empty where it says nothing.
 *
 * @param referrer address of the page it was followed from, null when the browser did not tell
 */
record Knock(
        String button,
        String location,
        String structure,
        String procedure,
        String campaign,
        String feeling,
        @Nullable String referrer) {

    static Knock at(String location, @Nullable String referrer) {
        return new Knock("", location, "", "", "", "", referrer);
    }
}
