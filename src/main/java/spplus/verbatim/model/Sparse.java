package spplus.verbatim.model;

/** A vector by its values that are not nought, indices ascending. */
record Sparse(int[] index, float[] value) {

    Sparse times(float factor) {
        var scaled = new float[value.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = value[i] * factor;
        }
        return new Sparse(index, scaled);
    }
}
