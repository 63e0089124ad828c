package spplus.experience.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.experience.promise.MadePromise;

/**
 * A published experience as re-users get it.
 *
 * @param sourceId identifier in the official export it came from, if any
 * @param language the one it was written in, as detected: ISO 639-1, or {@code und} where its words do not tell
 * @param collectedByAgent how an agent took it down, {@code PAPER}, {@code PHONE} or {@code SPOKEN}, if one did
 * @param axes feeling by axis, for those it touches
 */
record ApiItem(
        String id,
        String reference,
        @Nullable String sourceId,
        String url,
        String title,
        String story,
        String language,
        String feeling,
        String postedAs,
        @Nullable String collectedByAgent,
        Instant publishedAt,
        @Nullable String department,
        @Nullable String region,
        @Nullable String country,
        List<ApiService> services,
        List<String> procedures,
        Map<String, String> axes,
        boolean improvement,
        List<String> tags,
        String replyState,
        List<ApiReply> replies,
        List<MadePromise> promises,
        int sameHappened) {

    /**
     * A service concerned.
     *
     * @param structure null when its author did not find it
     * @param replyState how the experience stands with it, null when that is not known
     * @param replyStateSince when that happened, null while nothing did, or when an export does not say it
     */
    record ApiService(
            @Nullable String structure,
            String name,
            @Nullable String network,
            @Nullable String postalCode,
            @Nullable String country,
            List<ApiChannel> channels,
            @Nullable String replyState,
            @Nullable Instant replyStateSince) {}

    record ApiChannel(String channel, @Nullable String feeling) {}

    record ApiReply(
            String structure,
            String text,
            String language,
            Instant publishedAt,
            @Nullable String authorRating,
            int useful,
            int useless) {}
}
