package spplus.verbatim.model;

/**
 * FNV-1a over UTF-16 units, 64 bits. Features are known by their hash alone: a model file holds no word of anyone, and
 * reading a text makes no string.
 */
final class Hash {

    static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    static long step(long hash, int unit) {
        return (hash ^ unit) * PRIME;
    }

    static long join(long first, long second) {
        return mix(first * 0x9E3779B97F4A7C15L + second);
    }

    static long of(CharSequence text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = step(hash, text.charAt(i));
        }
        return hash;
    }

    /** Spreads the bits (the finaliser of SplitMix64), for tables that look at the low ones. */
    static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
