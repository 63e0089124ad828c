package spplus.verbatim.model;

/**
 * The weights of all questions over the axes of a space, those of all questions side by side for each axis, so that a
 * feature is looked up once for all of them.
 */
record Columns(
        float[] words, float[] characters, float[] title, float[] circumstances, float[] measures, float[] biases) {

    static Columns empty(Space space) {
        return new Columns(
                new float[space.words().size() * Base.QUESTIONS],
                new float[space.characters().size() * Base.QUESTIONS],
                new float[space.title().size() * Base.QUESTIONS],
                new float[space.circumstances().size() * Base.QUESTIONS],
                new float[space.measures().size() * Base.QUESTIONS],
                new float[Base.QUESTIONS]);
    }

    /** Adds a vector times a weight to one column. */
    static void add(float[] into, int question, Sparse vector, double weight) {
        for (int i = 0; i < vector.index().length; i++) {
            into[vector.index()[i] * Base.QUESTIONS + question] += (float) (weight * vector.value()[i]);
        }
    }

    static void add(float[] into, int question, float[] vector, double weight) {
        for (int i = 0; i < vector.length; i++) {
            into[i * Base.QUESTIONS + question] += (float) (weight * vector[i]);
        }
    }
}
