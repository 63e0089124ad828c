package spplus.experience.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.experience.PostedAs;
import spplus.experience.domain.Circumstances;
import spplus.experience.domain.Qualification;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Target;
import spplus.experience.domain.Verdict;

/** A made-up experience and all that happened to it, as its file tells; delays count from what they follow. */
record Tale(
        String key,
        String title,
        String story,
        Feeling feeling,
        PostedAs postedAs,
        @Nullable String department,
        @Nullable String country,
        List<Concerned> targets,
        @Nullable String procedure,
        boolean email,
        int daysAgo,
        String hour,
        Judged moderation,
        @Nullable Integer openedAfterDays,
        Map<Axis, @Nullable Feeling> axes,
        boolean improvement,
        List<String> tags,
        List<Replied> replies,
        List<String> comments,
        int same,
        int useful,
        int useless) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    Instant sharedAt(Instant today) {
        var shared = today.atZone(PARIS)
                .toLocalDate()
                .minusDays(daysAgo)
                .atTime(LocalTime.parse(hour))
                .atZone(PARIS)
                .toInstant();
        return shared.isAfter(today) ? shared.minus(Duration.ofDays(1)) : shared;
    }

    Circumstances circumstances() {
        var procedures = procedure == null ? List.<String>of() : List.of(procedure);
        return new Circumstances(feeling, postedAs, department, abroad(country), procedures);
    }

    List<Target> services() {
        return targets.stream().map(Concerned::target).toList();
    }

    Qualification qualification() {
        var said = new EnumMap<Axis, Feeling>(Axis.class);
        axes.forEach((axis, lived) -> {
            if (lived != null) {
                said.put(axis, lived);
            }
        });
        return new Qualification(
                said,
                improvement,
                tags.stream().map(TagWords::french).distinct().toList());
    }

    private static @Nullable String abroad(@Nullable String country) {
        return country == null || country.equals("France") ? null : country;
    }

    record Concerned(
            @Nullable String structure,
            @Nullable String institutionType,
            @Nullable String postalCode,
            List<Channel> channels,
            Map<Channel, Feeling> feelings) {

        Target target() {
            return new Target(
                    structure == null ? null : new StructureCode(structure),
                    institutionType,
                    postalCode,
                    null,
                    channels,
                    feelings);
        }
    }

    enum Decision {
        PUBLISH,
        PUBLISH_REDACTED,
        PROPOSE_EDITS,
        REJECT,
        NONE
    }

    /** @param authorAnswer {@code ACCEPT} or {@code REFUSE} to the wording proposed, null while silent */
    record Judged(
            @Nullable Integer afterHours,
            Decision decision,
            List<String> redact,
            @Nullable RejectionReason reason,
            @Nullable String word,
            @Nullable String authorAnswer,
            @Nullable Appealed appeal) {}

    record Appealed(int afterDays, String text, @Nullable Decision decision) {}

    record Replied(
            String structure,
            int afterDays,
            String by,
            String text,
            Reply.@Nullable Rating rating,
            @Nullable String ratingWord,
            @Nullable Promised promise,
            @Nullable Changed change,
            @Nullable LastWord verdict) {}

    /** @param kept whether it is said kept at its day, null while it runs */
    record Promised(String text, int dueAfterDays, @Nullable Boolean kept) {}

    /**
     * @param read whether a second person has read it and published it
     * @param contradiction what the author says against it, null for nothing
     */
    record Changed(
            int afterDays,
            String what,
            String evidence,
            boolean read,
            @Nullable String contradiction) {}

    record LastWord(
            Verdict said,
            @Nullable Boolean firstTime,
            @Nullable String word) {}
}
