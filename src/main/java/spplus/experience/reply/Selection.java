package spplus.experience.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spplus.access.Scope;
import spplus.experience.reply.QueueFilter.Facet;

/**
 * A filter with all that its SQL needs.
 *
 * @param scope where it looks
 * @param me whose drafts « mine » are
 * @param found ids that hold the words looked for, null when none were
 */
record Selection(
        QueueFilter filter,
        Scope scope,
        UUID me,
        @Nullable List<UUID> found,
        Deadlines deadlines,
        int defaultDays,
        Clock clock) {

    Selection on(Tab tab) {
        return new Selection(filter.on(tab), scope, me, found, deadlines, defaultDays, clock);
    }

    Selection with(QueueFilter other) {
        return new Selection(other, scope, me, found, deadlines, defaultDays, clock);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("roots", scope.roots().toArray(String[]::new));
        parameters.put("states", filter.tab().states().stream().map(Enum::name).toArray(String[]::new));
        parameters.put("me", me);
        parameters.put("found", found == null ? new UUID[0] : found.toArray(UUID[]::new));
        parameters.put("lastWeek", clock.instant().minus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC));
        parameters.put("defaultDays", defaultDays);
        parameters.put("late", texts(deadlines.lateBefore()));
        parameters.put("soon", texts(deadlines.soonBefore()));
        for (var facet : Facet.values()) {
            parameters.put(facet.parameter(), filter.of(facet).toArray(String[]::new));
        }
        var today = LocalDate.now(clock);
        parameters.put("ageFrom", starts(Arrays.stream(Age.values()).map(age -> age.from(today))));
        return parameters;
    }

    private String[] starts(Stream<LocalDate> days) {
        return days.map(day ->
                        day.atStartOfDay(clock.getZone()).toOffsetDateTime().toString())
                .toArray(String[]::new);
    }

    private static String[] texts(OffsetDateTime[] moments) {
        return Arrays.stream(moments).map(OffsetDateTime::toString).toArray(String[]::new);
    }
}
