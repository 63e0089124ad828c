package spplus.survey.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One choice.
 *
 * @param code kept with each answer: it never means anything else within a version
 * @param label empty for the choices of a scale, which are numbers or faces
 * @param points null for a choice that is not better or worse than another
 * @param alone whether choosing it excludes every other
 */
public record Option(int code, Phrase label, @Nullable BigDecimal points, boolean alone) {}
