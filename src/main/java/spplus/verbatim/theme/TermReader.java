package spplus.verbatim.theme;

import java.util.Arrays;

/** Finds the terms of a vocabulary in texts, quickly; not shared by threads. */
final class TermReader implements Walk.Visitor {

    private final Stems stems = new Stems();
    private final Walk walk;
    private final int[] termOfStem;
    private final Longs termOfPair;
    private final float[] rarity;
    private final int[] times;
    private int[] met = new int[64];
    private int count;

    TermReader(Vocabulary vocabulary) {
        for (var term : vocabulary.terms()) {
            for (var stem : term.split(" ")) {
                stems.id(stem);
            }
        }
        stems.close();
        walk = new Walk(stems);
        termOfStem = new int[stems.size()];
        Arrays.fill(termOfStem, Stems.NONE);
        termOfPair = new Longs(vocabulary.terms().size());
        rarity = new float[vocabulary.terms().size()];
        times = new int[vocabulary.terms().size()];
        for (int term = 0; term < rarity.length; term++) {
            rarity[term] = vocabulary.rarity(term);
            var parts = vocabulary.terms().get(term).split(" ");
            if (parts.length == 1) {
                termOfStem[stems.id(parts[0])] = term;
            } else {
                termOfPair.put(Stems.pair(stems.id(parts[0]), stems.id(parts[1])), term);
            }
        }
    }

    /** @return how many different terms the text has; they are known until the next one is read */
    int read(CharSequence text) {
        for (int i = 0; i < count; i++) {
            times[met[i]] = 0;
        }
        count = 0;
        walk.through(text, this);
        return count;
    }

    /** In the order they are met. */
    int term(int i) {
        return met[i];
    }

    float weight(int i) {
        int term = met[i];
        return times[term] == 1 ? rarity[term] : Vocabulary.weight(times[term], rarity[term]);
    }

    @Override
    public void stem(int stem, int start, int end) {
        int term = termOfStem[stem];
        if (term != Stems.NONE) {
            meet(term);
        }
    }

    @Override
    public void pair(int first, int second, int start, int end) {
        int term = termOfPair.get(Stems.pair(first, second));
        if (term != Longs.ABSENT) {
            meet(term);
        }
    }

    private void meet(int term) {
        if (times[term]++ == 0) {
            if (count == met.length) {
                met = Arrays.copyOf(met, count * 2);
            }
            met[count++] = term;
        }
    }
}
