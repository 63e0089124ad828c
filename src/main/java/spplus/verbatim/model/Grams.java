package spplus.verbatim.model;

/** The pieces of a text that linear models weigh: words, stems, pairs of words, runs of characters, circumstances. */
final class Grams {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;
    private static final int STEM = 6;
    private static final int LONGEST_COURSE = 4;

    private static final long TITLE = Hash.of("title");
    private static final long NOT = Hash.of("not");
    private static final long PAIR = Hash.of("pair");
    private static final long ROOT = Hash.of("root");
    private static final long LAST = Hash.of("last");
    private static final long MARK = Hash.of("mark");
    private static final long COURSE = Hash.of("course");
    private static final long BARE = Hash.of("bare");
    private static final long POSTED = Hash.of("posted");
    private static final long COUNTRY = Hash.of("country");
    private static final long TYPE = Hash.of("type");
    private static final long CHANNEL = Hash.of("channel");

    private Grams() {}

    /** Words and their stems, those of the title known apart as well, those under a negation apart, and pairs. */
    static void words(Reading reading, Opinions opinions, Bag into) {
        into.clear();
        for (int i = 0; i < reading.words; i++) {
            long word = opinions.isNegated(i) ? Hash.join(NOT, reading.hashes[i]) : reading.hashes[i];
            into.add(word, 1);
            long stem = Hash.join(ROOT, stem(reading, i));
            into.add(opinions.isNegated(i) ? Hash.join(NOT, stem) : stem, 1);
            if (i < reading.bodyFrom) {
                into.add(Hash.join(TITLE, stem), 1);
            } else if (reading.sentences[i] == reading.sentenceCount() - 1) {
                into.add(Hash.join(LAST, stem), 1);
            }
            if (i + 1 < reading.words && reading.clauses[i + 1] == reading.clauses[i]) {
                into.add(Hash.join(PAIR + reading.hashes[i], reading.hashes[i + 1]), 1);
            }
        }
    }

    /** Words of the title and their pairs. */
    static void title(Reading reading, Bag into) {
        into.clear();
        for (int i = 0; i < reading.bodyFrom; i++) {
            into.add(reading.hashes[i], 1);
            if (i + 1 < reading.bodyFrom) {
                into.add(Hash.join(PAIR + reading.hashes[i], reading.hashes[i + 1]), 1);
            }
        }
    }

    /** What is said for and against, in order: runs of one to three cues, and of one to four bare signs. */
    static void course(Opinions opinions, Bag into) {
        into.clear();
        for (int start = 0; start < opinions.signCount; start++) {
            long fine = COURSE;
            long bare = BARE;
            for (int at = start; at < Math.min(opinions.signCount, start + LONGEST_COURSE); at++) {
                int sign = opinions.signs[at];
                bare = Hash.step(bare, bare(sign));
                into.add(bare, 1);
                if (at - start < LONGEST_COURSE - 1) {
                    fine = Hash.step(fine, sign);
                    into.add(fine, 1);
                }
            }
        }
    }

    private static int bare(int sign) {
        var cue = Cue.values()[sign / 2];
        if (!cue.isOpinion()) {
            return 4 + cue.ordinal();
        }
        return cue.sign() > 0 == (sign % 2 == 0) ? 1 : 2;
    }

    /** Runs of two to five characters as they were typed, capitals, accents and marks included; spaces are all alike. */
    static void characters(String title, String body, Bag into) {
        into.clear();
        characters(title, into);
        characters(body, into);
    }

    /** What the author said beside the story. */
    static void circumstances(Circumstances circumstances, Bag into) {
        into.clear();
        into.add(Hash.join(POSTED, Hash.of(circumstances.postedAs())), 1);
        into.add(Hash.join(COUNTRY, Hash.of(circumstances.country())), 1);
        circumstances.types().forEach(type -> into.add(Hash.join(TYPE, Hash.of(type)), 1));
        circumstances.channels().forEach(channel -> into.add(Hash.join(CHANNEL, Hash.of(channel)), 1));
    }

    private static void characters(String text, Bag into) {
        int most = Math.min(text.length(), Reading.LONGEST);
        for (int start = 0; start < most; start++) {
            long hash = MARK;
            int end = Math.min(most, start + LONGEST);
            for (int at = start; at < end; at++) {
                char c = text.charAt(at);
                hash = Hash.step(hash, Character.isWhitespace(c) ? ' ' : c);
                if (at - start + 1 >= SHORTEST) {
                    into.add(hash, 1);
                }
            }
        }
    }

    private static long stem(Reading reading, int word) {
        long hash = Hash.START;
        int end = Math.min(reading.ends[word], reading.starts[word] + STEM);
        for (int i = reading.starts[word]; i < end; i++) {
            hash = Hash.step(hash, reading.letters[i]);
        }
        return hash;
    }
}
