package spplus.experience.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.experience.PostedAs;
import spplus.experience.ReplyState;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;

/**
 * A published experience that comes from elsewhere, checked and ready to be kept.
 *
 * @param sourceId what identifies it where it comes from
 * @param mark another one when it says something else than the last time
 * @param axes in the order of the axes
 * @param same how many people said that the same happened to them
 * @param repliedAt when the first reply became public, null when there is none or when it is not known
 */
record Incoming(
        String sourceId,
        long mark,
        Story story,
        Feeling feeling,
        PostedAs postedAs,
        @Nullable String pseudonym,
        Place place,
        List<String> procedures,
        Map<Axis, Feeling> axes,
        boolean improvement,
        List<String> tags,
        ReplyState replyState,
        Action action,
        int same,
        Instant sharedAt,
        Instant publishedAt,
        @Nullable Instant repliedAt,
        List<Service> services) {

    /** How it stands with one of its services, as far as the replies tell them apart. */
    ReplyState replyState(Service service) {
        long structures = structures(services.stream());
        long replied = structures(services.stream().filter(one -> one.answer() != null));
        if (structures <= 1 || replied == 0) {
            return replyState;
        }
        boolean silent = services.stream()
                .noneMatch(one -> one.answer() != null && Objects.equals(one.structure(), service.structure()));
        if (silent) {
            return ReplyState.AWAITING;
        }
        return replied > 1 || replyState.hasNoReply() ? ReplyState.REPLIED : replyState;
    }

    private static long structures(Stream<Service> among) {
        return among.flatMap(service -> Stream.ofNullable(service.structure()))
                .distinct()
                .count();
    }

    /**
     * Where the author lives.
     *
     * @param department INSEE code
     * @param region INSEE code
     * @param country null for France
     */
    record Place(
            @Nullable String department,
            @Nullable String region,
            @Nullable String country) {}

    /** What the administration said it would do, or did. */
    record Action(
            @Nullable String text,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate doneOn) {}

    /**
     * A service concerned.
     *
     * @param structure code of a structure that the directory knows, null otherwise
     * @param lineage that structure and all those above it
     */
    record Service(
            @Nullable String structure,
            List<String> lineage,
            @Nullable String type,
            @Nullable String postalCode,
            @Nullable String country,
            List<Channel> channels,
            int useful,
            int useless,
            Reply.@Nullable Rating rating,
            @Nullable Answer answer) {

        Service answering(Answer other) {
            return new Service(structure, lineage, type, postalCode, country, channels, useful, useless, rating, other);
        }
    }

    /**
     * What it replied.
     *
     * @param structure code of the structure that replied, known of the directory or not
     */
    record Answer(String structure, String text, Instant at) {}
}
