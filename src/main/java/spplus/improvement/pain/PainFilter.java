package spplus.improvement.pain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import spplus.improvement.action.Level;

/**
 * What the register is narrowed to.
 *
 * @param structure with all below it, empty for all that the agent looks after
 * @param gravity at least that much, 0 for any
 * @param remedy null for any, as is the source
 * @param commitment « 4 » for it and its parts, empty for any
 * @param procedure word for word, empty for any
 * @param untreated only those that no action treats
 * @param growing only those that grow beyond chance
 */
public record PainFilter(
        String structure,
        PainState state,
        int gravity,
        @Nullable Level remedy,
        @Nullable SourceKind source,
        String commitment,
        String procedure,
        boolean untreated,
        boolean growing) {

    /** As sent by the form of the list. */
    record Sent(
            String structure,
            String etat,
            String gravite,
            String niveau,
            String source,
            String engagement,
            String demarche,
            String sansAction,
            String enHausse) {

        static final Sent NOTHING = new Sent("", "", "", "", "", "", "", "", "");
    }

    static PainFilter of(Sent sent) {
        return new PainFilter(
                typed(sent.structure()),
                PainState.at(typed(sent.etat())),
                typed(sent.gravite()).matches("[1-4]") ? Integer.parseInt(typed(sent.gravite())) : 0,
                named(Level.values(), typed(sent.niveau())),
                named(SourceKind.values(), typed(sent.source())),
                typed(sent.engagement()).matches("[1-9][0-9]?") ? typed(sent.engagement()) : "",
                typed(sent.demarche()).strip(),
                typed(sent.sansAction()).equals("oui"),
                typed(sent.enHausse()).equals("oui"));
    }

    public boolean isNarrowed() {
        return gravity > 0
                || remedy != null
                || source != null
                || !commitment.isEmpty()
                || !procedure.isEmpty()
                || untreated
                || growing;
    }

    /** The list at this filter, in another state. */
    public String address(PainState other) {
        return address(PainPoint.ADDRESS, other);
    }

    /** The chart of the same. */
    public String chart() {
        return address(PainPoint.ADDRESS + "/pareto", state);
    }

    private String address(String path, PainState other) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "structure", structure);
        put(address, "etat", other == PainState.OPEN ? "" : other.address());
        put(address, "gravite", gravity == 0 ? "" : String.valueOf(gravity));
        put(address, "niveau", remedy == null ? "" : remedy.name());
        put(address, "source", source == null ? "" : source.name());
        put(address, "engagement", commitment);
        put(address, "demarche", procedure);
        put(address, "sansAction", untreated ? "oui" : "");
        put(address, "enHausse", growing ? "oui" : "");
        return address.build().encode().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String typed) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
