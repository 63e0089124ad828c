package spplus.verbatim.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import spplus.experience.Axis;

/**
 * A labelled text once read.
 *
 * @param feeling its ordinal
 * @param axes ordinals of the polarities, {@link #EMPTY} or {@link #UNREAD}
 */
record Example(
        Counts words,
        Counts characters,
        Counts title,
        Counts circumstances,
        double[] measures,
        int feeling,
        int[] axes) {

    /** People read the axis and left it empty. */
    static final int EMPTY = -1;

    /** Nobody said anything of the axis. */
    static final int UNREAD = -2;

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
                Arrays.stream(Axis.values()).mapToInt(axis -> axis(row, axis)).toArray());
    }

    private static int axis(LabelledText row, Axis axis) {
        if (row.unread().contains(axis)) {
            return UNREAD;
        }
        var polarity = row.axes().get(axis.ordinal());
        return polarity == null ? EMPTY : polarity.ordinal();
    }

    /** Whether people said of the axis that it is there or not. */
    boolean isRead(int axis) {
        return axes[axis] != UNREAD;
    }

    /** Whether people read all axes and filled at least one. */
    boolean isTagged() {
        return IntStream.of(axes).anyMatch(axis -> axis >= 0)
                && IntStream.of(axes).noneMatch(axis -> axis == UNREAD);
    }

    /** Whether people gave that polarity to at least one axis. */
    boolean hasTag(int polarity) {
        return IntStream.of(axes).anyMatch(axis -> axis == polarity);
    }
}
