package spplus.verbatim.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers stems in the order they are met; each form of a word is stemmed once. Not shared by threads. */
final class Stems {

    /** No subject: a stop word, a number, a stem nobody asked for. */
    static final int NONE = -1;

    /** Forms remembered; others are stemmed each time. */
    private static final int MOST_FORMS = 400_000;

    private final Stemming stemming = new Stemming();
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Longs forms = new Longs(4_096);
    private boolean closed;

    /** From now on, stems not met yet are {@link #NONE}. */
    void close() {
        closed = true;
    }

    /** The stem of a word of a text. */
    int of(CharSequence text, Words words, int word) {
        int known = forms.get(words.number(word));
        if (known != Longs.ABSENT) {
            return known;
        }
        var stem = stemming.of(Words.folded(text, words.start(word), words.end(word)));
        int id = stem == null ? NONE : id(stem);
        if (forms.size() < MOST_FORMS) {
            forms.put(words.number(word), id);
        }
        return id;
    }

    int id(String stem) {
        var id = ids.get(stem);
        if (id != null) {
            return id;
        }
        if (closed) {
            return NONE;
        }
        ids.put(stem, names.size());
        names.add(stem);
        return names.size() - 1;
    }

    String name(int id) {
        return names.get(id);
    }

    int size() {
        return names.size();
    }

    /** Both stems in one number. */
    static long pair(int first, int second) {
        return (long) first << 32 | second;
    }
}
