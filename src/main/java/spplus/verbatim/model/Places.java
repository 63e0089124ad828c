package spplus.verbatim.model;

/** From the hash of a feature to its place among those that were kept; open addressing, −1 for the others. */
final class Places {

    private long[] keys;
    private int[] values;
    private int size;

    Places(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected) * 2 - 1) * 2;
        keys = new long[capacity];
        values = new int[capacity];
    }

    int size() {
        return size;
    }

    int of(long feature) {
        long key = feature == 0 ? 1 : feature;
        int place = place(key);
        return keys[place] == 0 ? -1 : values[place];
    }

    /** The place of the feature, the next free one when it is new. */
    int add(long feature) {
        long key = feature == 0 ? 1 : feature;
        int place = place(key);
        if (keys[place] != 0) {
            return values[place];
        }
        if (size * 2 >= keys.length) {
            grow();
            place = place(key);
        }
        keys[place] = key;
        values[place] = size;
        return size++;
    }

    /** The features in the order of their places. */
    long[] features() {
        var features = new long[size];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                features[values[i]] = keys[i];
            }
        }
        return features;
    }

    private void grow() {
        var old = features();
        keys = new long[keys.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < old.length; i++) {
            int place = place(old[i]);
            keys[place] = old[i];
            values[place] = i;
        }
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int place = (int) Hash.mix(key) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
