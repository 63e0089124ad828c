package spplus.experience.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import spplus.experience.ExperienceId;
import spplus.experience.domain.RejectionReason;
import spplus.experience.moderation.ModerationPages.Bulk;

/** What a moderator sent about several cases: no more than a page shows. */
record BulkForm(MultiValueMap<String, String> fields) {

    static BulkForm empty() {
        return new BulkForm(new LinkedMultiValueMap<>());
    }

    Set<String> chosen() {
        return Set.copyOf(fields.getOrDefault("choix", List.of()));
    }

    /** The choices that are an id and a version; anything else was not sent by our page. */
    List<Reading> readings() {
        return fields.getOrDefault("choix", List.of()).stream()
                .distinct()
                .limit(QueueReader.PAGE)
                .flatMap(BulkForm::reading)
                .toList();
    }

    boolean publishes() {
        return "publier".equals(fields.getFirst("decision"));
    }

    boolean rejects() {
        return "rejeter".equals(fields.getFirst("decision"));
    }

    @Nullable
    RejectionReason reason() {
        return Arrays.stream(RejectionReason.values())
                .filter(reason -> reason.name().equals(fields.getFirst("motif")))
                .findFirst()
                .orElse(null);
    }

    String word() {
        return text("mot");
    }

    Bulk shown(Wording wording, Map<String, String> problems) {
        return new Bulk(chosen(), text("decision"), text("motif"), word(), wording.reasons(), problems);
    }

    private String text(String field) {
        var text = fields.getFirst(field);
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    private static Stream<Reading> reading(String choice) {
        try {
            var parts = choice.split(":", 2);
            return Stream.of(new Reading(new ExperienceId(UUID.fromString(parts[0])), Integer.valueOf(parts[1])));
        } catch (RuntimeException e) {
            return Stream.empty();
        }
    }
}
