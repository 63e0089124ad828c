package spplus.verbatim.model;

import java.util.Arrays;

/**
 * From the hash of a feature to its place among those that were kept; open addressing, −1 for the others. A slot holds
 * half of the mixed hash beside the place, so that looking a feature up touches memory once: two features are taken for
 * one another about once in four billion.
 */
final class Places {

    private static final long HASH = 0xFFFFFFFF00000000L;

    /** Half a hash, then one more than the place; 0 when free. */
    private long[] slots;

    private long[] features;
    private int size;

    Places(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(16, expected) * 2 - 1) * 2];
        features = new long[Math.max(16, expected)];
    }

    int size() {
        return size;
    }

    int of(long feature) {
        return (int) slots[slot(feature)] - 1;
    }

    /** The place of the feature, the next free one when it is new. */
    int add(long feature) {
        int slot = slot(feature);
        if (slots[slot] != 0) {
            return (int) slots[slot] - 1;
        }
        if (size * 2 >= slots.length) {
            grow();
            slot = slot(feature);
        }
        if (size == features.length) {
            features = Arrays.copyOf(features, size * 2);
        }
        features[size++] = feature;
        slots[slot] = Hash.mix(feature) & HASH | size;
        return size - 1;
    }

    /** The features in the order of their places. */
    long[] features() {
        return Arrays.copyOf(features, size);
    }

    private void grow() {
        slots = new long[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(features[i])] = Hash.mix(features[i]) & HASH | i + 1;
        }
    }

    private int slot(long feature) {
        long mixed = Hash.mix(feature);
        int mask = slots.length - 1;
        int slot = (int) mixed & mask;
        while (slots[slot] != 0 && ((slots[slot] ^ mixed) & HASH) != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
