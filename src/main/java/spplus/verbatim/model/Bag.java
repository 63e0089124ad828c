package spplus.verbatim.model;

import java.util.Arrays;

/** How often each feature occurs in one text; kept from text to text. */
final class Bag {

    private long[] keys = new long[1 << 13];
    private float[] counts = new float[1 << 13];
    private int[] used = new int[1 << 12];
    private int[] places = new int[1 << 12];
    private int size;

    void clear() {
        for (int i = 0; i < size; i++) {
            keys[used[i]] = 0;
        }
        size = 0;
    }

    void add(long feature, float count) {
        long key = feature == 0 ? 1 : feature;
        int place = place(keys, key);
        if (keys[place] == 0) {
            if (size == used.length) {
                grow();
                place = place(keys, key);
            }
            keys[place] = key;
            counts[place] = 0;
            used[size++] = place;
        }
        counts[place] += count;
    }

    int size() {
        return size;
    }

    long key(int i) {
        return keys[used[i]];
    }

    float count(int i) {
        return counts[used[i]];
    }

    /** Looks up all features among those of a space. */
    void find(Places space) {
        for (int i = 0; i < size; i++) {
            places[i] = space.of(keys[used[i]]);
        }
    }

    /** The place that the last {@link #find} gave, −1 when that space has no such feature. */
    int place(int i) {
        return places[i];
    }

    private void grow() {
        var oldKeys = keys;
        var oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new float[keys.length];
        for (int i = 0; i < size; i++) {
            int place = place(keys, oldKeys[used[i]]);
            keys[place] = oldKeys[used[i]];
            counts[place] = oldCounts[used[i]];
            used[i] = place;
        }
        used = Arrays.copyOf(used, used.length * 2);
        places = new int[used.length];
    }

    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        int place = (int) Hash.mix(key) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
