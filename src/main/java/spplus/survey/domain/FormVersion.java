package spplus.survey.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A questionnaire as it was published: it never changes.
 *
 * @param number from 1
 * @param languages in which every word of it is written, French first
 */
public record FormVersion(
        UUID id,
        UUID form,
        int number,
        FormFamily family,
        String title,
        List<Step> steps,
        List<String> languages,
        Instant publishedAt) {

    public FormVersion {
        steps = List.copyOf(steps);
        languages = List.copyOf(languages);
    }

    /** The first step after that one, from 0, that asks something of who answered so; -1 when there is none. */
    public int next(int step, List<Given> given) {
        for (int next = step + 1; next < steps.size(); next++) {
            if (!steps.get(next).shown(given).isEmpty()) {
                return next;
            }
        }
        return -1;
    }

    /** The step before that one that asks something; -1 when there is none. */
    public int previous(int step, List<Given> given) {
        for (int before = step - 1; before >= 0; before--) {
            if (!steps.get(before).shown(given).isEmpty()) {
                return before;
            }
        }
        return -1;
    }

    /** The first step with a question that had to be answered and was not; -1 when there is none. */
    public int firstMissing(List<Given> given) {
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).shown(given).stream().filter(Asked::required).anyMatch(asked -> given.stream()
                    .noneMatch(one -> one.question() == asked.id()))) {
                return step;
            }
        }
        return -1;
    }
}
