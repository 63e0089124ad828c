package spplus.verbatim.model;

import java.util.Arrays;

/**
 * What a text says for and against, by its words: the cues of {@code verbatim/cues.txt}, their negation, their place,
 * and the axis spoken of in the same sentence ({@code verbatim/topics.txt}). Belongs to one thread.
 */
final class Opinions {

    static final int AXES = 5;
    private static final int CUES = Cue.values().length;
    private static final double FLIPPED = 0.7;
    private static final double STRONGER = 1.4;
    private static final double WEAKER = 0.6;

    private static final PhraseBook CUE_BOOK = cues();
    private static final PhraseBook TOPIC_BOOK = topics();

    /** Per cue: how often in the body, in the title, in the last sentence, under a negation. */
    final double[] body = new double[CUES];

    final double[] title = new double[CUES];
    final double[] last = new double[CUES];
    final double[] negated = new double[CUES];

    /** Per sentence: for, against. */
    double[] pro = new double[256];

    double[] con = new double[256];
    /** Per sentence × axis: words of that axis. */
    double[] topics = new double[256 * AXES];

    double proBeforeContrast;
    double conBeforeContrast;
    double proAfterContrast;
    double conAfterContrast;

    /** Cues in the order of the text, each as twice its ordinal, one more under a negation. */
    int[] signs = new int[256];

    int signCount;

    private final Negations negations = new Negations();
    private final double[] strength = new double[CUES];
    private final int[] reach = new int[CUES];
    private int opinionUntil;
    private boolean contrasted;
    private double boost;
    private int boostAt;

    void read(Reading reading) {
        clear(reading.sentenceCount());
        negations.read(reading);
        for (int word = 0; word < reading.words; word++) {
            look(reading, word);
        }
    }

    boolean isNegated(int word) {
        return negations.negated[word];
    }

    private void look(Reading reading, int word) {
        Arrays.fill(reach, 0);
        CUE_BOOK.at(reading, word, (phrase, _, to) -> {
            if (to > reach[phrase.shelf]) {
                reach[phrase.shelf] = to;
                strength[phrase.shelf] = phrase.weight;
            }
        });
        int best = -1;
        for (int cue = 0; cue < CUES; cue++) {
            if (reach[cue] > 0 && !Cue.values()[cue].isOpinion()) {
                note(reading, cue, word, 1);
            } else if (reach[cue] > 0 && (best < 0 || better(cue, best))) {
                best = cue;
            }
        }
        mark(word);
        if (reach[Cue.CONTRAST.ordinal()] > 0) {
            sign(2 * Cue.CONTRAST.ordinal());
        } else if (reach[Cue.SUGGESTION.ordinal()] > 0) {
            sign(2 * Cue.SUGGESTION.ordinal());
        }
        if (best >= 0 && word >= opinionUntil) {
            sign(2 * best + (negations.negated[word] ? 1 : 0));
            opinion(reading, best, word);
        }
        TOPIC_BOOK.at(reading, word, (phrase, _, _) -> topics[reading.sentences[word] * AXES + phrase.shelf]++);
    }

    private void sign(int sign) {
        if (signCount == signs.length) {
            signs = Arrays.copyOf(signs, signCount * 2);
        }
        signs[signCount++] = sign;
    }

    private boolean better(int cue, int best) {
        return reach[cue] > reach[best] || reach[cue] == reach[best] && strength[cue] > strength[best];
    }

    private void mark(int word) {
        if (reach[Cue.CONTRAST.ordinal()] > 0) {
            contrasted = true;
        }
        if (reach[Cue.INTENSIFIER.ordinal()] > 0 || reach[Cue.HEDGE.ordinal()] > 0) {
            boost = reach[Cue.HEDGE.ordinal()] > 0 ? WEAKER : STRONGER;
            boostAt = Math.max(reach[Cue.INTENSIFIER.ordinal()], reach[Cue.HEDGE.ordinal()]);
        }
    }

    private void opinion(Reading reading, int cue, int word) {
        opinionUntil = reach[cue];
        double weight = strength[cue] * Cue.values()[cue].sign() * (boostAt == word ? boost : 1);
        if (negations.negated[word]) {
            negated[cue]++;
            weight *= -FLIPPED;
        } else {
            note(reading, cue, word, 1);
        }
        int sentence = reading.sentences[word];
        if (weight > 0) {
            pro[sentence] += weight;
        } else {
            con[sentence] -= weight;
        }
        split(weight);
    }

    private void split(double weight) {
        if (weight > 0) {
            proAfterContrast += contrasted ? weight : 0;
            proBeforeContrast += contrasted ? 0 : weight;
        } else {
            conAfterContrast -= contrasted ? weight : 0;
            conBeforeContrast -= contrasted ? 0 : weight;
        }
    }

    private void note(Reading reading, int cue, int word, double count) {
        if (word < reading.bodyFrom) {
            title[cue] += count;
        } else {
            body[cue] += count;
            if (reading.sentences[word] >= reading.sentenceCount() - 2) {
                last[cue] += count;
            }
        }
    }

    private void clear(int sentences) {
        if (pro.length < sentences) {
            pro = new double[sentences * 2];
            con = new double[sentences * 2];
            topics = new double[sentences * 2 * AXES];
        }
        Arrays.fill(body, 0);
        Arrays.fill(title, 0);
        Arrays.fill(last, 0);
        Arrays.fill(negated, 0);
        Arrays.fill(pro, 0, sentences, 0);
        Arrays.fill(con, 0, sentences, 0);
        Arrays.fill(topics, 0, sentences * AXES, 0);
        proBeforeContrast = 0;
        conBeforeContrast = 0;
        proAfterContrast = 0;
        conAfterContrast = 0;
        signCount = 0;
        opinionUntil = 0;
        contrasted = false;
        boostAt = -1;
    }

    private static PhraseBook cues() {
        var book = new PhraseBook();
        PhraseBook.lines("cues.txt", (columns, phrases) -> {
            for (var phrase : phrases) {
                book.add(phrase.replace('-', ' '), Cue.valueOf(columns[0]).ordinal(), Double.parseDouble(columns[1]));
            }
        });
        return book;
    }

    private static PhraseBook topics() {
        var book = new PhraseBook();
        PhraseBook.lines("topics.txt", (columns, phrases) -> {
            for (var phrase : phrases) {
                book.add(phrase, spplus.experience.Axis.valueOf(columns[0]).ordinal(), 1);
            }
        });
        return book;
    }
}
