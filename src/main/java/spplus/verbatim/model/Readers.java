package spplus.verbatim.model;

/** The arrays with which one thread reads text after text. */
final class Readers {

    final Reading reading = new Reading();
    final Opinions opinions = new Opinions();
    final CommitmentRules commitments = new CommitmentRules();
    final Bag words = new Bag();
    final Bag characters = new Bag();
    final Bag title = new Bag();
    final Bag circumstances = new Bag();
    final double[] measures = new double[Measures.SIZE];

    void read(String title, String body) {
        reading.read(title, body);
        opinions.read(reading);
        Measures.of(reading, opinions, measures);
    }

    void count(String title, String body, Circumstances said) {
        Grams.words(reading, opinions, words);
        Grams.characters(title, body, characters);
        Grams.title(reading, this.title);
        Grams.circumstances(said, circumstances);
    }
}
