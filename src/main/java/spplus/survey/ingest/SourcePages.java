package spplus.survey.ingest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.QuestionKind;

/** What the page of the tools of a campaign shows. */
public final class SourcePages {

    private SourcePages() {}

    /**
     * The tools that send answers to a campaign, and how to send some.
     *
     * @param open whether it takes answers
     * @param address where to send them
     * @param typed name typed and given back, with the key of what is wrong with it
     */
    public record Sources(
            UUID campaign,
            String name,
            String structure,
            boolean open,
            List<Line> lines,
            String address,
            List<Question> questions,
            String typed,
            @Nullable String problem) {

        /** A request to begin from. */
        public String example() {
            return """
                    POST %s
                    Authorization: Bearer spp_…
                    Idempotency-Key: 2026-03-14-001
                    Content-Type: application/json

                    {"answers": [
                      {"id": "A-1", "structure": "%s", "channel": "COUNTER", "answeredOn": "2026-03-14",
                       "answers": {"satisfaction": 3, "help_tried": [1, 2], "help_reached": {"1": 1}}}
                    ]}""".formatted(address, structure);
        }
    }

    /** One tool. @param revokedAt null while its key is good */
    public record Line(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    /** One question that may be answered. @param rows codes of the lines of its matrix */
    public record Question(String key, String words, String kind, String choices, String rows) {}

    static List<Question> questions(FormVersion form) {
        return form.steps().stream()
                .flatMap(step -> step.questions().stream())
                .filter(asked -> asked.question().kind() != QuestionKind.DATE
                        && asked.question().kind() != QuestionKind.STRUCTURE)
                .map(asked -> new Question(
                        asked.key(),
                        asked.question().wording().french(),
                        asked.question().kind().name(),
                        said(asked.question().choices().stream()
                                .map(option -> option.code()
                                        + (option.label().isEmpty()
                                                ? ""
                                                : " " + option.label().french()))
                                .toList()),
                        said(asked.question().rows().stream()
                                .map(row -> row.code() + " " + row.label().french())
                                .toList())))
                .toList();
    }

    private static String said(List<String> words) {
        return String.join(" · ", words);
    }
}
