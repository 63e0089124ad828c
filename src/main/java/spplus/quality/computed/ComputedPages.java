package spplus.quality.computed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of computed results shows. */
public final class ComputedPages {

    private ComputedPages() {}

    /** One indicator. @param source what it is computed from, in words */
    public record Line(String code, String name, String source, List<Round> rounds) {}

    /**
     * One period of it.
     *
     * @param structures how many were said something of, and {@code changed} whose result was new or other than before
     * @param finished null while it was never computed to the end
     * @param closed whether the period is too old to be computed again
     */
    public record Round(
            String period,
            int structures,
            int changed,
            @Nullable Instant finished,
            boolean closed) {}
}
