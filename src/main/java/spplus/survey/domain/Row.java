package spplus.survey.domain;

import org.jspecify.annotations.Nullable;

/**
 * One line of a matrix.
 *
 * @param code from 1; kept with each answer
 * @param when shown only then, null for always
 */
public record Row(int code, Phrase label, @Nullable Condition when) {}
