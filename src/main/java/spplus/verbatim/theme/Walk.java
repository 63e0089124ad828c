package spplus.verbatim.theme;

/** Goes through a text stem by stem and pair by pair: two subjects of one thought with at most two small words between. */
final class Walk {

    private static final int MOST_BETWEEN = 2;

    private final Words words = new Words();
    private final Stems stems;

    Walk(Stems stems) {
        this.stems = stems;
    }

    /** What is done with each subject met. */
    interface Visitor {

        /** One word. */
        void stem(int stem, int start, int end);

        /** Two words that follow each other, the second of which was just visited. */
        void pair(int first, int second, int start, int end);
    }

    void through(CharSequence text, Visitor visitor) {
        int count = words.cut(text);
        int before = Stems.NONE;
        int beforeAt = 0;
        int between = 0;
        for (int word = 0; word < count; word++) {
            int stem = stems.of(text, words, word);
            if (words.opens(word)) {
                before = Stems.NONE;
            }
            if (stem == Stems.NONE) {
                between++;
                continue;
            }
            visitor.stem(stem, words.start(word), words.end(word));
            if (before != Stems.NONE && between <= MOST_BETWEEN && before != stem) {
                visitor.pair(before, stem, words.start(beforeAt), words.end(word));
            }
            before = stem;
            beforeAt = word;
            between = 0;
        }
    }
}
