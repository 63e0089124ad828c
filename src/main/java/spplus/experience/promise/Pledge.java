package spplus.experience.promise;

import java.time.LocalDate;

/**
 * What a reply in preparation promises.
 *
 * @param what in one sentence, {@link #LONGEST_WHAT} characters at most
 * @param who will do it, a service or a function; empty for the structure itself
 */
public record Pledge(String what, String who, LocalDate dueOn) {

    public static final int MOST = 5;
    public static final int LONGEST_WHAT = 300;
    public static final int LONGEST_WHO = 120;
}
