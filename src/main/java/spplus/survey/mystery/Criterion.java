package spplus.survey.mystery;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing to observe, and the commitment that it is about.
 *
 * @param key that never changes within a grid
 * @param unit of what is measured, null for what is rated
 * @param target the most that keeps the promise, as the grid's author chose it; null when nothing was chosen
 * @param channels of the contacts that can observe it
 * @param commitment of the programme, 1 to 8
 */
public record Criterion(
        int key,
        String wording,
        @Nullable Unit unit,
        @Nullable Integer target,
        Set<Channel> channels,
        int commitment) {

    public Criterion {
        channels = Set.copyOf(channels);
    }

    public boolean isMeasured() {
        return unit != null;
    }

    /** Those that a contact by this channel can observe. */
    static List<Criterion> of(Channel channel, List<Criterion> all) {
        return all.stream()
                .filter(criterion -> criterion.channels().contains(channel))
                .toList();
    }

    /** How a service is contacted. */
    public enum Channel {
        VISIT,
        CALL,
        LETTER,
        MAIL
    }

    /** What is counted. */
    public enum Unit {
        MINUTES,
        RINGS,
        HOURS,
        DAYS
    }

    /** What was observed of what is rated. */
    public enum Rating {
        YES,
        PARTLY,
        NO,
        NOT_OBSERVED
    }
}
