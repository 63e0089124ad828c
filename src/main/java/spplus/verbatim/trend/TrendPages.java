package spplus.verbatim.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;
import spplus.verbatim.audit.KnownError;

/** What the pages of rises, falls and peers show. */
public final class TrendPages {

    private TrendPages() {}

    /**
     * « Qu’est-ce qui monte, qu’est-ce qui baisse ? »
     *
     * @param months those that may be chosen, as 2026-03
     * @param parts what rises in services right below
     */
    public record Rises(
            Picker picker,
            @Nullable String structure,
            String name,
            @Nullable String month,
            List<String> months,
            long texts,
            long before,
            int monthsBefore,
            Judged judged,
            List<Move> parts,
            int leastTexts) {}

    /**
     * « Qu’est-ce qui distingue ce service ? »
     *
     * @param peers how many others, fewer than {@code leastPeers} when they may not be compared
     */
    public record Peers(
            Picker picker,
            @Nullable String structure,
            String name,
            String type,
            String first,
            String last,
            long texts,
            long others,
            int peers,
            int leastPeers,
            Judged judged,
            int leastTexts) {}

    /** @param looked how many things were compared in all */
    public record Judged(List<Move> more, List<Move> less, List<Move> unestablished, int looked) {

        public boolean isQuiet() {
            return more.isEmpty() && less.isEmpty();
        }
    }

    /**
     * One thing said more, or less, than expected.
     *
     * @param where the service, empty for the one of the page
     * @param address of the texts that speak of it
     * @param times infinite when it was never said before, or elsewhere
     * @param error how often the machine is wrong when it says so, null when nobody checked
     * @param odds one time in how many chance alone would do as much, 0 when it often would
     */
    public record Move(
            String label,
            String where,
            String address,
            long bearing,
            long texts,
            double share,
            long referenceBearing,
            long referenceTexts,
            double referenceShare,
            double times,
            double low,
            double high,
            boolean more,
            long odds,
            @Nullable KnownError error) {}
}
