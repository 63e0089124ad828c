package spplus.survey.domain;

import java.util.Set;

/**
 * A question shared by all: its words, scale and driver never change within a version.
 *
 * @param id kept with each answer
 * @param code the same through its versions, such as {@code satisfaction}
 * @param families questionnaires that may not do without it
 */
public record CoreQuestion(int id, String code, int version, Question question, Set<FormFamily> families) {

    public CoreQuestion {
        families = Set.copyOf(families);
    }

    public CoreRef ref() {
        return new CoreRef(code, version);
    }
}
