package spplus.experience.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The identifiers met in a file, by a print of 64 bits: 16 bytes each, so that a million of them weigh little. */
final class SeenIds {

    private long[] slots = new long[1 << 12];
    private int size;

    boolean has(String id) {
        return slots[slotOf(print(id))] != 0;
    }

    void add(String id) {
        long print = print(id);
        int slot = slotOf(print);
        if (slots[slot] == 0) {
            slots[slot] = print;
            size++;
            if (size * 2 > slots.length) {
                grow();
            }
        }
    }

    /** Where this print is, or would be. */
    private int slotOf(long print) {
        int slot = slot(print, slots.length);
        while (slots[slot] != 0 && slots[slot] != print) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        Arrays.stream(slots).filter(print -> print != 0).forEach(print -> {
            int slot = slot(print, larger.length);
            while (larger[slot] != 0) {
                slot = (slot + 1) & (larger.length - 1);
            }
            larger[slot] = print;
        });
        slots = larger;
    }

    private static int slot(long print, int length) {
        return (int) (print >>> 32) & (length - 1);
    }

    /** Never 0, which marks an empty slot. */
    private static long print(String id) {
        long print = 0xcbf29ce484222325L;
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            print = (print ^ b) * 0x100000001b3L;
        }
        print = (print ^ print >>> 33) * 0xff51afd7ed558ccdL;
        print ^= print >>> 29;
        return print == 0 ? 1 : print;
    }
}
