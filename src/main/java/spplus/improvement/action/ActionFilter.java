package spplus.improvement.action;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list of actions is narrowed to.
 *
 * @param structure with all below it; empty for all that the agent looks after
 * @param state null for all, as is the level
 * @param commitment « 4 » for it and its parts, empty for all
 * @param late only those that should be done
 */
public record ActionFilter(
        String structure, @Nullable State state, @Nullable Level level, String commitment, boolean late) {

    static ActionFilter of(String structure, String state, String level, String commitment, String late) {
        return new ActionFilter(
                structure,
                named(State.values(), state),
                named(Level.values(), level),
                commitment.matches("[1-9][0-9]?") ? commitment : "",
                late.equals("oui"));
    }

    public boolean isNarrowed() {
        return state != null || level != null || !commitment.isEmpty() || late;
    }

    /** The list at this filter with another state; null for all. */
    public String address(@Nullable State other) {
        var address = UriComponentsBuilder.fromPath(ActionController.PATH);
        put(address, "structure", structure);
        put(address, "etat", other == null ? "" : other.name());
        put(address, "niveau", level == null ? "" : level.name());
        put(address, "engagement", commitment);
        put(address, "retard", late ? "oui" : "");
        return address.build().encode().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String typed) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
