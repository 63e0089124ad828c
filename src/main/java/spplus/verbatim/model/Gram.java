package spplus.verbatim.model;

import java.util.List;
import java.util.function.Function;
import spplus.verbatim.model.Space.Place;

/** How alike the rows are, two by two. */
final class Gram {

    /** The weight of likeness by measures, beside words (1), characters (1) and title (½). */
    static final float MEASURES = 3;

    private static final double NEARNESS = 0.4;

    /** By words, characters, title and measures. */
    final float[][] text;

    /** By words and measures alone, for what is learnt of one axis. */
    final float[][] own;

    /** By circumstances. */
    final float[][] circumstances;

    Gram(List<Place> rows, Space space) {
        text = new float[rows.size()][rows.size()];
        own = new float[rows.size()][rows.size()];
        circumstances = new float[rows.size()][rows.size()];
        add(rows, Place::words, space.words().size(), own);
        add(rows, Place::words, space.words().size(), text);
        add(rows, Place::characters, space.characters().size(), text);
        add(rows, Place::title, space.title().size(), text);
        add(rows, Place::circumstances, space.circumstances().size(), circumstances);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j <= i; j++) {
                both(
                        text,
                        i,
                        j,
                        MEASURES * near(rows.get(i).measures(), rows.get(j).measures()));
                both(own, i, j, dot(rows.get(i).measures(), rows.get(j).measures()));
            }
        }
    }

    /** 1 for the same measures, towards 0 as they grow apart (Gaussian). */
    static float nearness(float squaredDistance) {
        return (float) Math.exp(-NEARNESS * squaredDistance);
    }

    private static float near(float[] one, float[] other) {
        float distance = 0;
        for (int i = 0; i < one.length; i++) {
            distance += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return nearness(distance);
    }

    private static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(List<Place> rows, Function<Place, Sparse> part, int size, float[][] into) {
        var whole = new float[size];
        for (int i = 0; i < rows.size(); i++) {
            var row = part.apply(rows.get(i));
            for (int k = 0; k < row.index().length; k++) {
                whole[row.index()[k]] = row.value()[k];
            }
            for (int j = 0; j <= i; j++) {
                both(into, i, j, dot(part.apply(rows.get(j)), whole));
            }
            for (int index : row.index()) {
                whole[index] = 0;
            }
        }
    }

    private static float dot(Sparse one, float[] whole) {
        float sum = 0;
        for (int k = 0; k < one.index().length; k++) {
            sum += whole[one.index()[k]] * one.value()[k];
        }
        return sum;
    }

    private static void both(float[][] into, int i, int j, float value) {
        into[i][j] += value;
        if (i != j) {
            into[j][i] += value;
        }
    }
}
