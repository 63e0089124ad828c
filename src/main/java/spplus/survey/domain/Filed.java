package spplus.survey.domain;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row that counts.
 *
 * @param text id of the words, null for a choice, a day or a service
 * @param value a day or the code of a service, null otherwise
 * @param words those of {@code text}
 */
record Filed(
        int question,
        int item,
        @Nullable Integer choice,
        @Nullable BigDecimal score,
        String structure,
        @Nullable UUID text,
        @Nullable String value,
        @Nullable String words) {

    Filed {
        score = score == null ? null : score.stripTrailingZeros();
    }
}
