package spplus.quality.gap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import spplus.commitment.CommitmentCode;

/**
 * Which gaps of a list are wanted; an empty text wants them all.
 *
 * @param commitment number of a commitment, its parts included
 * @param nature name of a {@link Nature}
 * @param type of the structures where they are lived
 */
public record GapFilter(String commitment, String nature, String type) {

    static final GapFilter ALL = new GapFilter("", "", "");
    /** Condition on the gaps {@code g}, with {@link #params}. */
    static final String WANTED = """
             and (:commitment = '' or g.commitment = :commitment or g.commitment like :commitment || '.%')
              and (:nature = '' or g.nature = :nature)
              and (:type = '' or exists (
                select from quality.place p where p.structure = g.structure and p.type = :type))
            """;

    private static final int LONGEST = 200;

    /** What is not understood is not filtered on. */
    static GapFilter of(String commitment, String nature, String type) {
        return new GapFilter(
                CommitmentCode.parse(commitment).map(CommitmentCode::toString).orElse(""),
                Nature.named(nature).map(Nature::name).orElse(""),
                type.length() > LONGEST ? "" : type.strip());
    }

    Map<String, Object> params() {
        return Map.of("commitment", commitment, "nature", nature, "type", type);
    }

    public boolean isSet() {
        return !equals(ALL);
    }

    /** Goes on the address of the list, whose query has begun. */
    public String query() {
        return part("engagement", commitment) + part("nature", nature) + part("type", type);
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
