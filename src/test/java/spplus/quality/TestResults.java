package spplus.quality;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import spplus.account.Browser;
import spplus.directory.Structure;

/** Results entered and published in tests, by the pages of real life. */
public final class TestResults {

    private static final Pattern NEWEST = Pattern.compile("name=\"vu\" value=\"([^\"]+)\"");

    private TestResults() {}

    /** Last year's figures of an indicator of the first catalogue, published. */
    public static void publish(Browser team, Structure structure, String indicator, long numerator, long denominator) {
        enter(team, structure, Map.of(indicator + ".nombre", "" + numerator, indicator + ".sur", "" + denominator));
        publishAll(team, structure);
    }

    public static void enter(Browser team, Structure structure, Map<String, String> typed) {
        var form = new HashMap<>(typed);
        form.put("structure", structure.code().value());
        var answer = team.post("/espace/qualite/saisie", form);
        if (answer.getStatusCode().value() != 302) {
            throw new AssertionError("entering answered " + answer.getStatusCode() + " " + answer.getBody());
        }
    }

    public static void publishAll(Browser team, Structure structure) {
        var newest = NEWEST.matcher(
                team.page("/espace/qualite?structure=" + structure.code().value()));
        var read = newest.find() ? newest.group(1) : "";
        var answer = team.post(
                "/espace/qualite", Map.of("structure", structure.code().value(), "geste", "publier-tout", "vu", read));
        if (answer.getStatusCode().value() != 302) {
            throw new AssertionError("publishing answered " + answer.getStatusCode() + " " + answer.getBody());
        }
    }
}
