package spplus.survey.domain;

import org.jspecify.annotations.Nullable;

/**
 * One question of a questionnaire being written: of the core, or its own.
 *
 * @param key its name within the questionnaire; for a question of the core, the core's own
 * @param core null for a question of its own
 * @param own null for a question of the core
 * @param when asked only then, null for always
 */
public record Item(
        String key,
        @Nullable CoreRef core,
        @Nullable Question own,
        boolean required,
        @Nullable Condition when) {}
