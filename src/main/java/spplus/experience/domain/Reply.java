package spplus.experience.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;

/**
 * A structure's reply to an experience.
 *
 * @param writtenBy name of the agent who wrote it, null for imported replies
 * @param publishedAt when it became public, null before
 * @param rating whether the author found it useful, null when the author said nothing
 * @param language the one its words are in, told when it became public
 */
public record Reply(
        UUID id,
        ExperienceId experience,
        StructureCode structure,
        State state,
        Wording wording,
        @Nullable String writtenBy,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Rating rating,
        @Nullable String ratingWord,
        int useful,
        int useless,
        String language,
        int version) {

    /** Where a reply stands. */
    public enum State {
        DRAFT,
        /** Waits for a second reader. */
        SUBMITTED,
        PUBLISHED
    }

    /** What the author says of a reply. */
    public enum Rating {
        USEFUL,
        NOT_USEFUL
    }

    /** The words of a reply: only the body is required, of 10,000 characters at most. */
    public record Wording(String greeting, String body, String closing, String signature) {

        public static final int LONGEST_BODY = 10_000;

        /** What is said, in order; parts left blank are not. */
        public List<String> parts() {
            return Stream.of(greeting, body, closing, signature)
                    .filter(part -> !part.isBlank())
                    .toList();
        }
    }
}
