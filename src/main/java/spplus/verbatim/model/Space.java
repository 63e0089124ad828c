package spplus.verbatim.model;

import java.util.List;

/** The axes along which a text is a vector: words, then runs of characters, then the title's words. */
record Space(Weighing words, Weighing characters, Weighing title, Weighing circumstances, Scaling measures) {

    /** Fewer texts than that do not make a feature. */
    private static final int FEWEST = 2;

    /** The title's words count for half as much as the others, squared. */
    static final float TITLE = (float) Math.sqrt(0.5);

    static Space learn(List<Example> rows) {
        return new Space(
                Weighing.learn(rows.stream().map(Example::words).toList(), FEWEST),
                Weighing.learn(rows.stream().map(Example::characters).toList(), FEWEST),
                Weighing.learn(rows.stream().map(Example::title).toList(), FEWEST),
                Weighing.learn(rows.stream().map(Example::circumstances).toList(), FEWEST),
                Scaling.learn(rows.stream().map(Example::measures).toList()));
    }

    Place place(Example text) {
        return new Place(
                words.vector(text.words()),
                characters.vector(text.characters()),
                title.vector(text.title()).times(TITLE),
                circumstances.vector(text.circumstances()),
                measures(text.measures()));
    }

    /** Measures brought to the same scale, their whole to about length 1. */
    float[] measures(double[] measures) {
        var scaled = new float[measures.length];
        measures(measures, scaled);
        return scaled;
    }

    void measures(double[] from, float[] into) {
        double length = Math.sqrt(into.length);
        for (int i = 0; i < into.length; i++) {
            into[i] = (float) (measures.value(i, from[i]) / length);
        }
    }

    /** Where one text stands. */
    record Place(Sparse words, Sparse characters, Sparse title, Sparse circumstances, float[] measures) {}
}
