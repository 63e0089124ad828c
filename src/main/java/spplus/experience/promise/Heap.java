package spplus.experience.promise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One heap of promises, by what is expected of whom. */
enum Heap {
    OVERDUE("en-retard", "p.state = 'OPEN' and p.due_on < :today", true),
    SOON("bientot", "p.state = 'OPEN' and p.due_on between :today and :soon", true),
    RUNNING("en-cours", "p.state = 'OPEN' and p.due_on >= :today", true),
    AWAITING("attendent-un-mot", "p.state = 'SAID_KEPT'", false),
    KEPT("tenues", "p.state = 'KEPT'", false),
    PARTLY("en-partie", "p.state = 'PARTLY'", false),
    NOT_KEPT("non-tenues", "p.state = 'NOT_KEPT'", false),
    CONTRADICTED("contredites", "p.state = 'CONTRADICTED'", false),
    ALL("toutes", "true", false);

    private final String word;
    private final String condition;
    private final boolean oldestFirst;

    Heap(String word, String condition, boolean oldestFirst) {
        this.word = word;
        this.condition = condition;
        this.oldestFirst = oldestFirst;
    }

    static Heap of(@Nullable String word, Heap otherwise) {
        return Arrays.stream(values())
                .filter(heap -> heap.word.equals(word))
                .findFirst()
                .orElse(otherwise);
    }

    /** How the address names it. */
    String word() {
        return word;
    }

    String condition() {
        return condition;
    }

    /** What waits is read from the day that comes first, what is done from the last. */
    boolean isOldestFirst() {
        return oldestFirst;
    }
}
