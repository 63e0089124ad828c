package spplus.verbatim.theme;

import java.util.Arrays;

/** A table from long to int that makes no object: open addressing, grows by half full. */
final class Longs {

    static final int ABSENT = Integer.MIN_VALUE;

    private long[] keys;
    private int[] values;
    private int size;

    Longs(int expected) {
        int room = Integer.highestOneBit(Math.max(8, expected * 2)) * 2;
        keys = new long[room];
        values = new int[room];
        Arrays.fill(values, ABSENT);
    }

    /** {@link #ABSENT} when it is not there. */
    int get(long key) {
        return values[place(key)];
    }

    void put(long key, int value) {
        int place = place(key);
        if (values[place] == ABSENT) {
            size++;
        }
        keys[place] = key;
        values[place] = value;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /** @return the value after the addition */
    int add(long key, int more) {
        int before = get(key);
        int after = (before == ABSENT ? 0 : before) + more;
        put(key, after);
        return after;
    }

    int size() {
        return size;
    }

    void forEach(Entry entry) {
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != ABSENT) {
                entry.of(keys[i], values[i]);
            }
        }
    }

    /** What is done with each of them, in an order that only depends on what was put. */
    interface Entry {
        void of(long key, int value);
    }

    private int place(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & mask;
        while (values[place] != ABSENT && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        var before = keys;
        var held = values;
        keys = new long[before.length * 2];
        values = new int[before.length * 2];
        Arrays.fill(values, ABSENT);
        for (int i = 0; i < before.length; i++) {
            if (held[i] != ABSENT) {
                int place = place(before[i]);
                keys[place] = before[i];
                values[place] = held[i];
            }
        }
    }
}
