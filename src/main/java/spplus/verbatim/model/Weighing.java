package spplus.verbatim.model;

import java.util.Arrays;
import java.util.List;

/**
 * Turns counts into a vector of length 1: (1 + ln count) × inverse document frequency, as seen in the texts learnt from.
 * Features seen in fewer than a few texts are dropped: they tell of one person, not of a way to speak.
 */
final class Weighing {

    /** 1 + ln of the small counts, which nearly all are. */
    private static final float[] GROWTH = new float[64];

    static {
        for (int i = 1; i < GROWTH.length; i++) {
            GROWTH[i] = (float) (1 + Math.log(i));
        }
    }

    private final Places places;
    private final float[] rarity;

    Weighing(Places places, float[] rarity) {
        this.places = places;
        this.rarity = rarity;
    }

    static Weighing learn(List<Counts> texts, int fewest) {
        var all = new Places(1 << 16);
        var seen = new int[1 << 16];
        for (var text : texts) {
            for (long feature : text.features()) {
                int place = all.add(feature);
                if (place == seen.length) {
                    seen = Arrays.copyOf(seen, seen.length * 2);
                }
                seen[place]++;
            }
        }
        var features = all.features();
        var kept = new Places(features.length / 4);
        var rarity = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            if (seen[i] >= fewest) {
                rarity[kept.add(features[i])] = (float) (Math.log((1.0 + texts.size()) / (1 + seen[i])) + 1);
            }
        }
        return new Weighing(kept, Arrays.copyOf(rarity, kept.size()));
    }

    int size() {
        return rarity.length;
    }

    long[] features() {
        return places.features();
    }

    float[] rarities() {
        return rarity;
    }

    /** Indices ascending. */
    Sparse vector(Counts text) {
        var coded = new long[text.features().length];
        int size = 0;
        double square = 0;
        for (int i = 0; i < coded.length; i++) {
            int place = places.of(text.features()[i]);
            if (place >= 0 && text.counts()[i] > 0) {
                float value = weight(text.counts()[i], place);
                coded[size++] = (long) place << Integer.SIZE | Float.floatToIntBits(value);
                square += (double) value * value;
            }
        }
        Arrays.sort(coded, 0, size);
        float length = square == 0 ? 1 : (float) Math.sqrt(square);
        var index = new int[size];
        var value = new float[size];
        for (int i = 0; i < size; i++) {
            index[i] = (int) (coded[i] >> Integer.SIZE);
            value[i] = Float.intBitsToFloat((int) coded[i]) / length;
        }
        return new Sparse(index, value);
    }

    /**
     * Adds to each column's sum its weights times the vector of this text.
     *
     * @param weights those of all columns for the first feature, then for the second, and so on, each in two bytes
     * @param dots as long as {@code sums}; what it holds is lost
     */
    void score(Bag text, short[] weights, float scale, float[] dots, double[] sums) {
        Arrays.fill(dots, 0);
        // All are looked up before any is weighed: the processor waits for many places of memory at once.
        text.find(places);
        double square = 0;
        for (int i = 0; i < text.size(); i++) {
            int place = text.place(i);
            if (place >= 0 && text.count(i) > 0) {
                float value = weight(text.count(i), place);
                square += (double) value * value;
                add(weights, place * dots.length, value, dots);
            }
        }
        double length = square == 0 ? 1 : Math.sqrt(square);
        for (int k = 0; k < dots.length; k++) {
            sums[k] += scale / length * dots[k];
        }
    }

    private static void add(short[] weights, int from, float value, float[] dots) {
        for (int k = 0; k < dots.length; k++) {
            dots[k] += Float.float16ToFloat(weights[from + k]) * value;
        }
    }

    private float weight(float count, int place) {
        int whole = (int) count;
        float growth = whole == count && whole < GROWTH.length ? GROWTH[whole] : (float) (1 + Math.log(count));
        return growth * rarity[place];
    }
}
