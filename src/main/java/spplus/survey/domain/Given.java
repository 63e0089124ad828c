package spplus.survey.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody answered.
 *
 * @param question id of the question, {@code key} its name within the questionnaire
 * @param item line of a matrix, 0 otherwise
 * @param choice code of the option, null for words, days and services
 * @param points of the option, null for none
 * @param value words, an ISO day or the code of a structure; empty for a choice
 */
public record Given(
        int question,
        String key,
        int item,
        @Nullable Integer choice,
        @Nullable BigDecimal points,
        String value) {}
