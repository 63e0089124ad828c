package spplus.quality.barometer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of the barometers shows. */
public final class BarometerPages {

    private BarometerPages() {}

    /**
     * A barometer as it was published.
     *
     * @param publishedOn null when the day was not found
     * @param asked whom, in words, and {@code note} what is not known of it
     */
    public record Wave(
            String code,
            String name,
            @Nullable LocalDate publishedOn,
            String maker,
            String asked,
            String note,
            List<Part> parts) {}

    /** Figures of one kind, in the order of their publication. @param kind ends a key */
    public record Part(String kind, List<Figure> figures) {

        /** Whether anything but the satisfied was published. */
        public boolean isWhole() {
            return figures.stream().anyMatch(one -> one.neutral() != null || one.unsatisfied() != null);
        }
    }

    /**
     * Percents as they were printed, each rounded by itself.
     *
     * @param population USERS or PUBLIC
     * @param satisfied of a difficulty, how many met it
     * @param neutral null where none was found, and so {@code unsatisfied}
     */
    public record Figure(
            String label,
            String population,
            int satisfied,
            @Nullable Integer neutral,
            @Nullable Integer unsatisfied) {

        /** Satisfied less unsatisfied, in points; null where the latter were not found. */
        public @Nullable Integer net() {
            return unsatisfied == null ? null : satisfied - unsatisfied;
        }

        /** What the three percents make together; null where one was not found. */
        public @Nullable Integer total() {
            return neutral == null || unsatisfied == null ? null : satisfied + neutral + unsatisfied;
        }
    }
}
