package spplus.verbatim.model;

/** A bag as it was for one text, kept while a model learns. */
record Counts(long[] features, float[] counts) {

    static Counts of(Bag bag) {
        var features = new long[bag.size()];
        var counts = new float[bag.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] = bag.key(i);
            counts[i] = bag.count(i);
        }
        return new Counts(features, counts);
    }
}
