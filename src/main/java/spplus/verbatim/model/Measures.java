package spplus.verbatim.model;

/** The few hundred figures drawn from the opinions of a text, each near 0 to 3, for the small models. */
final class Measures {

    private static final int CUES = Cue.values().length;
    static final int GENERAL = 4 * CUES + 27;
    static final int PER_AXIS = 6;
    static final int SIZE = GENERAL + Opinions.AXES * PER_AXIS;

    private Measures() {}

    /** Fills {@code into}, of {@link #SIZE}. */
    static void of(Reading reading, Opinions opinions, double[] into) {
        int at = 0;
        for (int cue = 0; cue < CUES; cue++) {
            into[at++] = Math.log1p(opinions.body[cue]);
            into[at++] = Math.min(1, opinions.title[cue]);
            into[at++] = Math.log1p(opinions.last[cue]);
            into[at++] = Math.log1p(opinions.negated[cue]);
        }
        at = balance(reading, opinions, into, at);
        at = contrast(opinions, into, at);
        at = shape(reading, into, at);
        if (at != GENERAL) {
            throw new IllegalStateException("measures: " + at);
        }
        for (int axis = 0; axis < Opinions.AXES; axis++) {
            at = axis(reading, opinions, axis, into, at);
        }
    }

    private static int balance(Reading reading, Opinions opinions, double[] into, int from) {
        int count = reading.sentenceCount();
        int titles = reading.bodyFrom == 0 ? 0 : reading.sentences[reading.bodyFrom - 1] + 1;
        double pro = 0;
        double con = 0;
        int good = 0;
        int bad = 0;
        int mixed = 0;
        for (int i = titles; i < count; i++) {
            pro += opinions.pro[i];
            con += opinions.con[i];
            good += opinions.pro[i] > opinions.con[i] ? 1 : 0;
            bad += opinions.con[i] > opinions.pro[i] ? 1 : 0;
            mixed += opinions.con[i] > 0 && opinions.pro[i] > 0 ? 1 : 0;
        }
        int first = Math.min(count, titles + 2);
        int at = from;
        at = pair(pro, con, into, at);
        at = pair(sum(opinions.pro, 0, titles), sum(opinions.con, 0, titles), into, at);
        at = pair(sum(opinions.pro, count - 2, count), sum(opinions.con, count - 2, count), into, at);
        at = pair(sum(opinions.pro, titles, first), sum(opinions.con, titles, first), into, at);
        int body = Math.max(1, count - titles);
        into[at++] = (double) good / body;
        into[at++] = (double) bad / body;
        into[at++] = (double) mixed / body;
        return at;
    }

    private static int pair(double pro, double con, double[] into, int from) {
        into[from] = Math.log1p(pro);
        into[from + 1] = Math.log1p(con);
        into[from + 2] = (pro - con) / (pro + con + 1);
        return from + 3;
    }

    private static int contrast(Opinions opinions, double[] into, int from) {
        double before = opinions.proBeforeContrast - opinions.conBeforeContrast;
        double after = opinions.proAfterContrast - opinions.conAfterContrast;
        into[from] = before / (opinions.proBeforeContrast + opinions.conBeforeContrast + 1);
        into[from + 1] = after / (opinions.proAfterContrast + opinions.conAfterContrast + 1);
        into[from + 2] = Math.log1p(Math.min(
                opinions.proBeforeContrast + opinions.proAfterContrast,
                opinions.conBeforeContrast + opinions.conAfterContrast));
        into[from + 3] = before * after < 0 ? 1 : 0;
        return from + 4;
    }

    private static int shape(Reading reading, double[] into, int from) {
        int words = Math.max(1, reading.words);
        int capitals = 0;
        for (int i = 0; i < reading.words; i++) {
            capitals += reading.capitals[i] ? 1 : 0;
        }
        int at = from;
        into[at++] = Math.log1p(reading.words) / 3;
        into[at++] = Math.log1p(reading.bodyFrom);
        into[at++] = Math.log1p((double) reading.words / Math.max(1, reading.sentenceCount()));
        into[at++] = Math.log1p(reading.exclamations);
        into[at++] = Math.min(1, reading.exclamations);
        into[at++] = Math.log1p(reading.questions);
        into[at++] = Math.log1p(reading.ellipses);
        into[at++] = Math.min(1, 10.0 * capitals / words);
        return at;
    }

    private static int axis(Reading reading, Opinions opinions, int axis, double[] into, int from) {
        double topics = 0;
        double pro = 0;
        double con = 0;
        for (int i = 0; i < reading.sentenceCount(); i++) {
            double here = Math.min(1, opinions.topics[i * Opinions.AXES + axis]);
            topics += opinions.topics[i * Opinions.AXES + axis];
            pro += here * opinions.pro[i];
            con += here * opinions.con[i];
        }
        into[from] = Math.log1p(topics);
        into[from + 1] = topics / Math.max(10, reading.words) * 10;
        into[from + 2] = Math.log1p(pro);
        into[from + 3] = Math.log1p(con);
        into[from + 4] = (pro - con) / (pro + con + 1);
        into[from + 5] = topics > 0 ? 1 : 0;
        return from + PER_AXIS;
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = Math.max(0, from); i < Math.min(to, values.length); i++) {
            sum += values[i];
        }
        return sum;
    }
}
