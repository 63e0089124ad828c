package spplus.verbatim.model;

/**
 * The first floor: for each yes-or-no question asked of a text, a figure near 1 for yes and near −1 for no.
 *
 * <p>Questions, in order: the three feelings; something praised, something blamed (from the axes people filled); each
 * axis present; each polarity of each axis; the three feelings again, circumstances known.
 *
 * @param columns weights of words, characters, title, circumstances and measures
 * @param landmarks the rows learnt from, by their measures
 */
record Base(Space space, Columns columns, Landmarks landmarks) {

    static final int PRAISED = 3;
    static final int BLAMED = 4;
    static final int PRESENCE = 5;
    static final int POLARITY = PRESENCE + Opinions.AXES;
    static final int INFORMED = POLARITY + 3 * Opinions.AXES;
    static final int QUESTIONS = INFORMED + 3;

    static int polarity(int axis, int polarity) {
        return POLARITY + 3 * axis + polarity;
    }

    /** Fills {@code said}, of {@link #QUESTIONS}. */
    void say(Readers text, Halves halves, BaseScratch scratch, double[] said) {
        space.measures(text.measures, scratch.scaled);
        for (int k = 0; k < QUESTIONS; k++) {
            said[k] = columns.biases()[k];
        }
        space.words().score(text.words, halves.words(), 1, scratch.sums, said);
        space.characters().score(text.characters, halves.characters(), 1, scratch.sums, said);
        space.title().score(text.title, halves.title(), Space.TITLE, scratch.sums, said);
        space.circumstances().score(text.circumstances, halves.circumstances(), 1, scratch.sums, said);
        for (int i = 0; i < scratch.scaled.length; i++) {
            for (int k = 0; k < QUESTIONS; k++) {
                said[k] += columns.measures()[i * QUESTIONS + k] * scratch.scaled[i];
            }
        }
        landmarks.say(scratch.scaled, scratch.distances, scratch.sums, said);
    }
}
