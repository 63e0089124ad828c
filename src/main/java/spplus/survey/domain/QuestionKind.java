package spplus.survey.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** How a question is answered. */
public enum QuestionKind {
    /** Three faces: bad, medium, good. */
    SMILEY,
    /** From 1 to 5. */
    SCALE_5,
    /** From 0 to 10: how likely one is to recommend. */
    NPS,
    /** From 1 to 7: how easy it was. */
    EFFORT,
    /** One choice among several. */
    SINGLE,
    /** Any number of choices. */
    MULTIPLE,
    /** One choice for each row, such as each channel. */
    MATRIX,
    /** Words, screened before they are kept. */
    TEXT,
    DATE,
    /** A service of the directory. */
    STRUCTURE;

    /** Whether its choices are the same wherever it is asked. */
    public boolean hasScale() {
        return this == SMILEY || this == SCALE_5 || this == NPS || this == EFFORT;
    }

    /** Whether who writes it says what may be chosen. */
    public boolean hasOptions() {
        return this == SINGLE || this == MULTIPLE || this == MATRIX;
    }

    /** Its choices with their points; none where they are written with the question. Only faces carry their words elsewhere. */
    public List<Option> scale() {
        return switch (this) {
            case SMILEY -> List.of(point(1, 0), point(2, 5), point(3, 10));
            case SCALE_5 ->
                IntStream.rangeClosed(1, 5)
                        .mapToObj(choice -> point(choice, (choice - 1) * 2.5))
                        .toList();
            case NPS ->
                IntStream.rangeClosed(0, 10)
                        .mapToObj(choice -> point(choice, choice))
                        .toList();
            case EFFORT ->
                IntStream.rangeClosed(1, 7)
                        .mapToObj(choice -> point(choice, choice))
                        .toList();
            case SINGLE, MULTIPLE, MATRIX, TEXT, DATE, STRUCTURE -> List.of();
        };
    }

    private static Option point(int choice, double points) {
        return new Option(choice, Phrase.NONE, BigDecimal.valueOf(points).stripTrailingZeros(), false);
    }
}
