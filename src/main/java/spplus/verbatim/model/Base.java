package spplus.verbatim.model;

/**
 * The first floor: for each yes-or-no question asked of a text, a figure near 1 for yes and near −1 for no.
 *
 * <p>Questions, in order: the three feelings; something praised, something blamed (from the axes people filled); each
 * axis present; each polarity of each axis; the three feelings again, circumstances known.
 *
 * @param columns weights of words, characters, title, circumstances and measures
 * @param landmarks measures of the rows learnt from
 * @param nearness for each landmark, what being near it adds to each question
 */
record Base(Space space, Columns columns, float[][] landmarks, float[][] nearness) {

    static final int PRAISED = 3;
    static final int BLAMED = 4;
    static final int PRESENCE = 5;
    static final int POLARITY = PRESENCE + Opinions.AXES;
    static final int INFORMED = POLARITY + 3 * Opinions.AXES;
    static final int QUESTIONS = INFORMED + 3;

    static int polarity(int axis, int polarity) {
        return POLARITY + 3 * axis + polarity;
    }

    /** Fills {@code said}, of {@link #QUESTIONS}, as long as {@code dots}; {@code scaled} is as long as the measures. */
    void say(Readers text, float[] scaled, float[] dots, double[] said) {
        space.measures(text.measures, scaled);
        for (int k = 0; k < QUESTIONS; k++) {
            said[k] = columns.biases()[k];
        }
        space.words().score(text.words, columns.words(), 1, dots, said);
        space.characters().score(text.characters, columns.characters(), 1, dots, said);
        space.title().score(text.title, columns.title(), Space.TITLE, dots, said);
        space.circumstances().score(text.circumstances, columns.circumstances(), 1, dots, said);
        for (int i = 0; i < scaled.length; i++) {
            for (int k = 0; k < QUESTIONS; k++) {
                said[k] += columns.measures()[i * QUESTIONS + k] * scaled[i];
            }
        }
        for (int i = 0; i < landmarks.length; i++) {
            float near = Gram.MEASURES * Gram.near(landmarks[i], scaled);
            for (int k = 0; k < QUESTIONS; k++) {
                said[k] += nearness[i][k] * near;
            }
        }
    }
}
