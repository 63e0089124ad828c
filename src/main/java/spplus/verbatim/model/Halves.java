package spplus.verbatim.model;

/** The weights of {@link Columns} in two bytes each (IEEE 754 binary16): twice as many are near the processor. */
record Halves(short[] words, short[] characters, short[] title, short[] circumstances) {

    static Halves of(Columns columns) {
        return new Halves(
                halves(columns.words()),
                halves(columns.characters()),
                halves(columns.title()),
                halves(columns.circumstances()));
    }

    private static short[] halves(float[] weights) {
        var halves = new short[weights.length];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = Float.floatToFloat16(weights[i]);
        }
        return halves;
    }
}
