package spplus.survey.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another tool sends.
 *
 * @param answers one for each person, {@value #MOST} at most
 */
record Incoming(@Nullable List<@Nullable Line> answers) {

    static final int MOST = 1_000;

    /**
     * One person's answers.
     *
     * @param id the tool's own number of it, 100 characters at most: the same number is counted once
     * @param structure code of the structure it is about, that of the campaign or one below
     * @param channel ONLINE, COUNTER, PHONE or LETTER; null when unknown
     * @param answeredOn day, such as {@code 2026-03-14}; read from a campaign that is not anonymous only
     * @param answers by name of the question: the code of an option, a list of them, or words; for a matrix, the code of
     *     an option by the code of each line
     */
    record Line(
            @Nullable String id,
            @Nullable String structure,
            @Nullable String channel,
            @Nullable String answeredOn,
            @Nullable Map<String, @Nullable Object> answers) {}
}
