package spplus.experience.domain;

import java.util.List;
import java.util.Map;
import spplus.experience.Axis;
import spplus.experience.Feeling;

/**
 * What agents say of an experience.
 *
 * @param axes the axes it touches and how
 * @param improvement whether the service should consider improving something
 * @param tags words of the trade
 */
public record Qualification(Map<Axis, Feeling> axes, boolean improvement, List<String> tags) {

    public static final Qualification NONE = new Qualification(Map.of(), false, List.of());

    public Qualification {
        axes = Map.copyOf(axes);
        tags = List.copyOf(tags);
    }
}
