package spplus.experience.moderation;

import java.util.List;
import java.util.Set;

/**
 * What a moderator takes out of a text.
 *
 * @param findings keys of the findings chosen, as {@code Spot} writes them
 * @param passages other passages, each masked wherever it stands
 */
public record Masks(Set<String> findings, List<String> passages) {

    public Masks {
        findings = Set.copyOf(findings);
        passages = List.copyOf(passages);
    }

    /** These words only, wherever they stand. */
    public static Masks of(List<String> passages) {
        return new Masks(Set.of(), passages);
    }
}
