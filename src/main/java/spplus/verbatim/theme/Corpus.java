package spplus.verbatim.theme;

import java.util.List;
import java.util.stream.IntStream;

/** Texts as what their terms weigh, each of length one. */
final class Corpus {

    private Corpus() {}

    static SparseRows weighed(List<? extends CharSequence> texts, Vocabulary vocabulary) {
        var reader = new TermReader(vocabulary);
        var places = new int[texts.size()][];
        var values = new float[texts.size()][];
        for (int row = 0; row < places.length; row++) {
            int count = reader.read(texts.get(row));
            var order = IntStream.range(0, count)
                    .boxed()
                    .sorted((a, b) -> Integer.compare(reader.term(a), reader.term(b)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            places[row] = new int[count];
            values[row] = new float[count];
            for (int i = 0; i < count; i++) {
                places[row][i] = reader.term(order[i]);
                values[row][i] = reader.weight(order[i]);
            }
            toLengthOne(values[row]);
        }
        return new SparseRows(places, values, vocabulary.terms().size());
    }

    static void toLengthOne(float[] values) {
        double square = 0;
        for (float value : values) {
            square += value * value;
        }
        if (square > 0) {
            float length = (float) Math.sqrt(square);
            for (int i = 0; i < values.length; i++) {
                values[i] /= length;
            }
        }
    }
}
