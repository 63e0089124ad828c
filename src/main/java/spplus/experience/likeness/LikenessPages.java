package spplus.experience.likeness;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.core.Statistic;

/** What pages show of the likeness of replies. */
public final class LikenessPages {

    private LikenessPages() {}

    /**
     * The replies of a structure and of those below it over the last twelve months.
     *
     * @param alike replies nearly the same as another public reply of the country
     * @param generic replies that take up nothing of the story
     * @param link where to see those below, empty when there is nothing to open
     */
    public record Line(String structure, String name, Statistic alike, Statistic generic, String link) {}

    /**
     * « Nos réponses sont-elles personnelles ? »
     *
     * @param chosen the structure whose services below are listed, null at the top
     * @param percent from how many runs of words in common two replies are said to be nearly the same
     */
    public record Quality(
            @Nullable Line chosen,
            List<Line> lines,
            int percent,
            @Nullable Instant computedAt,
            List<Rated> rated) {}

    /**
     * How authors rated replies according to one signal; shown only where both groups are large enough.
     *
     * @param kind name of the signal
     */
    public record Rated(String kind, Statistic whenGood, Statistic whenToLookAt) {}
}
