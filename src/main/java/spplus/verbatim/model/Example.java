package spplus.verbatim.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A labelled text once read.
 *
 * @param feeling its ordinal
 * @param axes ordinals of the polarities, −1 where the axis is empty
 */
record Example(
        Counts words,
        Counts characters,
        Counts title,
        Counts circumstances,
        double[] measures,
        int feeling,
        int[] axes) {

    static List<Example> read(List<LabelledText> rows) {
        var readers = new Readers();
        return rows.stream().map(row -> of(row, readers)).toList();
    }

    private static Example of(LabelledText row, Readers readers) {
        readers.read(row.title(), row.body());
        readers.count(row.title(), row.body(), row.circumstances());
        return new Example(
                Counts.of(readers.words),
                Counts.of(readers.characters),
                Counts.of(readers.title),
                Counts.of(readers.circumstances),
                readers.measures.clone(),
                row.feeling().ordinal(),
                row.axes().stream()
                        .mapToInt(polarity -> polarity == null ? -1 : polarity.ordinal())
                        .toArray());
    }

    /** Whether people filled at least one axis. */
    boolean isTagged() {
        return IntStream.of(axes).anyMatch(axis -> axis >= 0);
    }

    /** Whether people gave that polarity to at least one axis. */
    boolean hasTag(int polarity) {
        return IntStream.of(axes).anyMatch(axis -> axis == polarity);
    }
}
