package spplus.entry;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import spplus.account.Browser;

/** Doors for tests, made as managers make them. */
public final class TestDoors {

    private static final Pattern CODE = Pattern.compile("/espace/entrees/codes/([2-9A-Z]{7})/qr\\.svg");

    private TestDoors() {}

    /** @return the code of a new button */
    public static String button(Browser manager, String structure, String form, String procedure, String campaign) {
        var answer = manager.post(
                "/espace/entrees/boutons",
                Map.of(
                        "structure", structure,
                        "nom", "Bouton d’essai",
                        "forme", form,
                        "demarche", procedure,
                        "campagne", campaign));
        return path(answer).replaceFirst(".*/", "");
    }

    public static String button(Browser manager, String structure) {
        return button(manager, structure, "MODAL", "", "");
    }

    /** @return the code of a new place, whose name must be the structure's only one */
    public static String place(Browser manager, String structure, String kind, String name) {
        manager.post("/espace/entrees/codes", Map.of("structure", structure, "nom", name, "sorte", kind));
        var page = manager.page("/espace/entrees?structure=" + structure);
        var found = CODE.matcher(page.substring(page.indexOf(">" + HtmlUtils.htmlEscape(name, "UTF-8"))));
        if (!found.find()) {
            throw new AssertionError("no code for " + name);
        }
        return found.group(1);
    }

    public static String path(ResponseEntity<String> answer) {
        return String.valueOf(answer.getHeaders().getLocation()).replaceFirst("^https?://[^/]+", "");
    }
}
