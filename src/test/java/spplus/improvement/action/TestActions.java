package spplus.improvement.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import spplus.account.Browser;
import spplus.directory.Structure;

/** Writes actions by the real forms. */
final class TestActions {

    private final Browser lead;
    private final Clock clock;

    TestActions(Browser lead, Clock clock) {
        this.lead = lead;
        this.clock = clock;
    }

    /** A draft with nothing but a title. @return its path */
    String draft(Structure office, String title) {
        return added(Map.of("structure", office.code().value(), "titre", title));
    }

    /** A draft that lacks nothing but the values of its indicator. */
    String whole(Structure office, String title) {
        return added(fields(office, title));
    }

    /** Committed to: twelve months at about 60 %, on an action that began so many months ago. */
    String committed(Structure office, String title, int monthsAgo) {
        var fields = fields(office, title);
        fields.put("debut", month().minusMonths(monthsAgo).atDay(1).toString());
        var path = added(fields);
        values(path, series(monthsAgo, monthsAgo, 60, 60));
        move(path, "engager");
        return path;
    }

    Map<String, String> fields(Structure office, String title) {
        var fields = new HashMap<String, String>();
        fields.put("structure", office.code().value());
        fields.put("titre", title);
        fields.put("irritant", "On revient trois fois avec le même dossier.");
        fields.put("cause", "La liste des pièces est illisible.");
        fields.put("responsable", lead.email());
        fields.put("debut", month().atDay(1).toString());
        fields.put("fin", LocalDate.now(clock).plusMonths(3).toString());
        fields.put("indicateur", "Dossiers complets du premier coup");
        fields.put("sorte", "SHARE");
        fields.put("sens", "MORE");
        fields.put("cible", "80");
        fields.put("jugement", LocalDate.now(clock).plusMonths(12).toString());
        return fields;
    }

    /** Twelve months at one share before the action, then the months since at another, with what chance adds. */
    String series(int monthsAgo, int since, int before, int after) {
        var text = new StringBuilder();
        for (int i = -12; i < since; i++) {
            int wave = (i * 7 + 84) % 5 - 2;
            text.append(month().minusMonths(monthsAgo).plusMonths(i))
                    .append(" ; ")
                    .append((i < 0 ? before : after) + wave)
                    .append(" ; 100\n");
        }
        return text.toString();
    }

    void values(String path, String own) {
        lead.post(path + "/valeurs", Map.of("valeurs", own, "version", version(path)));
    }

    /** Presses a button of the page of an action, as it stands. */
    ResponseEntity<String> move(String path, String deed) {
        return lead.post(path + "/" + deed, Map.of("version", version(path)));
    }

    String version(String path) {
        var page = lead.page(path + "/valeurs");
        return page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private String added(Map<String, String> fields) {
        var answer = lead.post(ActionController.PATH, fields);
        var location =
                Objects.requireNonNull(answer.getHeaders().getLocation(), () -> String.valueOf(answer.getBody()));
        return location.getPath();
    }

    private YearMonth month() {
        return YearMonth.from(LocalDate.now(clock));
    }
}
