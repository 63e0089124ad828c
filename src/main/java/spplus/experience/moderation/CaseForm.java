package spplus.experience.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import spplus.experience.ExperienceId;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Story;

/** What a moderator sent about one case; line ends as one character, whatever the browser. */
record CaseForm(MultiValueMap<String, String> fields) {

    Reading reading(ExperienceId id) {
        try {
            return new Reading(id, Integer.valueOf(text("version")));
        } catch (NumberFormatException e) {
            throw new Refused("", "meanwhile");
        }
    }

    Masks masks() {
        return new Masks(
                keys(), passages().lines().filter(line -> !line.isBlank()).toList());
    }

    Set<String> keys() {
        return Set.copyOf(fields.getOrDefault("masque", List.of()));
    }

    String passages() {
        return text("passages");
    }

    Story story() {
        return new Story(text("titre").strip(), text("recit").strip());
    }

    String word() {
        return text("mot");
    }

    /** Null when none was chosen, or none of the list. */
    @Nullable
    RejectionReason reason() {
        return findReason().orElse(null);
    }

    Optional<RejectionReason> findReason() {
        return Arrays.stream(RejectionReason.values())
                .filter(reason -> reason.name().equals(text("motif")))
                .findFirst();
    }

    boolean asks(String button) {
        return fields.containsKey(button);
    }

    QueueFilter filter() {
        return QueueFilter.from(fields);
    }

    String text(String field) {
        var text = fields.getFirst(field);
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
