package spplus.experience.offers;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spplus.core.Period;
import spplus.core.Statistic;
import spplus.experience.reading.ReadingPages.Card;

/** What the pages about offers show. */
public final class OfferPages {

    private OfferPages() {}

    /**
     * What is offered to somebody.
     *
     * @param address where the answer goes
     * @param doors other doors than this one
     * @param keptDays how long the story is kept unsent
     * @param before path of the page before
     */
    public record Offers(String address, List<OfferKind> doors, List<Near> similar, long keptDays, String before) {

        boolean isEmpty() {
            return doors.isEmpty() && similar.isEmpty();
        }

        /** What is offered, in the order of the page. */
        List<OfferKind> kinds() {
            return similar.isEmpty()
                    ? doors
                    : Stream.concat(doors.stream(), Stream.of(OfferKind.SIMILAR))
                            .toList();
        }
    }

    /** An experience that looks like the story. */
    public record Near(
            Card card, String reference, @Nullable NearReply reply) {}

    /** The beginning of a reply that it got. */
    public record NearReply(String structure, Instant at, String excerpt) {}

    /** What was offered in a period, by kind and for the structures where most was. */
    public record Board(Period period, List<Line> kinds, List<Line> structures) {}

    /**
     * One line of figures.
     *
     * @param useless how many said that it did not help
     * @param helped which part said that it helped
     */
    public record Line(String name, long offered, long useless, Statistic helped) {}
}
