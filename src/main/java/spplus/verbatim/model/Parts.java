package spplus.verbatim.model;

import java.util.Arrays;

/** Builds one vector from several put one after the other. */
final class Parts {

    private int[] index = new int[4096];
    private float[] value = new float[4096];
    private int size;

    void add(Sparse part, int from, float weight) {
        int needed = size + part.index().length;
        if (needed > index.length) {
            index = Arrays.copyOf(index, Math.max(needed, index.length * 2));
            value = Arrays.copyOf(value, index.length);
        }
        for (int i = 0; i < part.index().length; i++) {
            index[size] = part.index()[i] + from;
            value[size++] = part.value()[i] * weight;
        }
    }

    Sparse whole() {
        return new Sparse(Arrays.copyOf(index, size), Arrays.copyOf(value, size));
    }
}
