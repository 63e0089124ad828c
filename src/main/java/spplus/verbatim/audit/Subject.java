package spplus.verbatim.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import spplus.experience.Axis;

/** What an audit checks: the questions asked of each text, and the values that answer them. */
enum Subject {
    FEELING,
    AXES,
    COMMITMENTS,
    THEMES;

    static final String TEXT_ONLY = "FEELING_TEXT_ONLY";
    /** Of a reader who cannot tell: it is counted apart. */
    static final String UNSURE = "UNSURE";

    static final String YES = "YES";
    static final String NO = "NO";
    static final String COMMITMENT = "commitment:";
    static final String THEME = "theme:";

    /** Questions that do not depend on the day; those of commitments and themes are of the day of the draw. */
    List<String> fixedQuestions() {
        return switch (this) {
            case FEELING -> List.of(name(), TEXT_ONLY);
            case AXES -> Arrays.stream(Axis.values()).map(Enum::name).toList();
            case COMMITMENTS, THEMES -> List.of();
        };
    }

    /** Of the machine and of people. */
    List<String> classes() {
        return switch (this) {
            case FEELING -> List.of("POSITIVE", "NEUTRAL", "NEGATIVE");
            case AXES -> List.of("POSITIVE", "NEUTRAL", "NEGATIVE", "ABSENT");
            case COMMITMENTS, THEMES -> List.of(YES, NO);
        };
    }

    /** What a reader may choose. */
    List<String> choices() {
        return Stream.concat(classes().stream(), Stream.of(UNSURE)).toList();
    }

    /** Whether a text may bear many: read as boxes to tick. */
    boolean isTicked() {
        return this == COMMITMENTS || this == THEMES;
    }

    /** Whether a question is only asked of the machine: people answered it with another one. */
    static boolean isAsked(String question) {
        return !question.equals(TEXT_ONLY);
    }
}
