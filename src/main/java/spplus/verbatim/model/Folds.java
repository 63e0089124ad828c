package spplus.verbatim.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Cuts rows into parts of the same size and the same mix of feelings; the same seed gives the same parts. */
final class Folds {

    private Folds() {}

    /** The part of each row, from 0. */
    static int[] of(List<Integer> strata, int parts, long seed) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < strata.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        order.sort(Comparator.comparing(strata::get));
        var part = new int[strata.size()];
        for (int i = 0; i < order.size(); i++) {
            part[order.get(i)] = i % parts;
        }
        return part;
    }
}
