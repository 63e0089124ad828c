package spplus.experience.moderation;

import java.util.List;

/** A decision that was not taken, and why, for whoever asked; nothing was changed. */
public class Refused extends RuntimeException {

    private final transient List<Problem> problems;

    Refused(List<Problem> problems) {
        super(problems.getFirst().key());
        this.problems = List.copyOf(problems);
    }

    Refused(String field, String key, Object... arguments) {
        this(List.of(new Problem(field, key, List.of(arguments))));
    }

    List<Problem> problems() {
        return problems;
    }

    /**
     * One thing to mend.
     *
     * @param field which field of the form, empty for the whole case
     * @param key last part of the key of its words
     */
    record Problem(String field, String key, List<Object> arguments) {}
}
