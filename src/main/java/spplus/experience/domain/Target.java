package spplus.experience.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.Channel;
import spplus.experience.Feeling;

/**
 * A service concerned by an experience.
 *
 * @param structure the structure, null when the author did not find it
 * @param institutionType what kind of institution it is, said by the author or taken from the structure
 * @param postalCode where it is, when said
 * @param country where it is, null for France
 * @param channels how it was reached, in the order said
 * @param feelings how each of these channels was lived, where said
 */
public record Target(
        @Nullable StructureCode structure,
        @Nullable String institutionType,
        @Nullable String postalCode,
        @Nullable String country,
        List<Channel> channels,
        Map<Channel, Feeling> feelings) {

    public static final int MOST = 3;

    public Target {
        channels = List.copyOf(channels);
        feelings = Map.copyOf(feelings);
    }

    public Target at(StructureCode other) {
        return new Target(other, institutionType, postalCode, country, channels, feelings);
    }

    public Target through(List<Channel> others, Map<Channel, Feeling> lived) {
        return new Target(structure, institutionType, postalCode, country, others, lived);
    }
}
