package spplus.experience.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import spplus.privacy.FindingKind;

/**
 * What was taken out of a text: how many passages of each kind, never a passage itself.
 *
 * @param counts number of passages by kind: the name of a {@code FindingKind}, or {@link #PASSAGE}
 */
public record Redactions(Map<String, Integer> counts) {

    /** Kind of what a moderator chose alone. */
    public static final String PASSAGE = "PASSAGE";

    public static final Redactions NONE = new Redactions(Map.of());

    public Redactions {
        counts = Map.copyOf(counts);
    }

    public static Redactions of(Collection<String> kinds) {
        var counts = new TreeMap<String, Integer>();
        kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return new Redactions(counts);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    public int passages() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Numbers of the charter's articles that ask for it, in order; a moderator's own choice names none. */
    public List<Integer> articles() {
        return counts.keySet().stream()
                .filter(kind -> !kind.equals(PASSAGE))
                .flatMap(kind -> article(FindingKind.valueOf(kind)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Integer> article(FindingKind kind) {
        var reason =
                switch (kind.family()) {
                    case PERSONAL ->
                        kind == FindingKind.AGENT_NAME ? RejectionReason.NAMED_AGENT : RejectionReason.PERSONAL_DATA;
                    case INSULT -> RejectionReason.INSULT;
                    case SPAM -> RejectionReason.SPAM;
                    case ALERT -> null;
                };
        return Optional.ofNullable(reason).map(RejectionReason::article);
    }

    /** As stored, such as {@code PHONE:2}, sorted. */
    public List<String> words() {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count -> count.getKey() + ":" + count.getValue())
                        .toList();
    }

    static Redactions read(Collection<String> words) {
        var counts = new TreeMap<String, Integer>();
        for (var word : words) {
            int colon = word.indexOf(':');
            counts.put(word.substring(0, colon), Integer.valueOf(word.substring(colon + 1)));
        }
        return new Redactions(counts);
    }
}
