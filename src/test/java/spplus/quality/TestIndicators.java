package spplus.quality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.ResponseEntity;
import spplus.account.Browser;

/** Indicators of tests, written by the pages of real life: each a new one, asked for once a year. */
public final class TestIndicators {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    private TestIndicators() {}

    /** @return its code */
    public static String create(Browser team, String formula, LocalDate from) {
        var code = "essai-" + RUN.substring(RUN.length() - 6) + "-" + NEXT.incrementAndGet();
        var sent = form(formula, from);
        sent.put("code", code);
        sent.put("nom", "Indicateur " + code);
        expect(team.post("/espace/qualite/indicateurs/nouveau", sent));
        return code;
    }

    public static void version(Browser team, String code, String formula, LocalDate from) {
        var sent = form(formula, from);
        sent.put("nom", "Indicateur " + code);
        expect(team.post("/espace/qualite/indicateurs/" + code, sent));
    }

    /** So that other tests are not asked for it. */
    public static void retire(Browser team, String code) {
        expect(team.post("/espace/qualite/indicateurs/" + code + "/retrait", Map.of()));
    }

    /** What is typed for inputs named {@code a} and {@code b}. */
    public static Map<String, String> form(String formula, LocalDate from) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("nom", "Indicateur d’essai"),
                Map.entry("definition", "Ce que mesure l’essai."),
                Map.entry("formule", formula),
                Map.entry("entree1", "a"),
                Map.entry("libelle1", "Ce qui compte"),
                Map.entry("unite1", formula.startsWith("part") ? "dossiers" : "jours"),
                Map.entry("entree2", "b"),
                Map.entry("libelle2", "Tout"),
                Map.entry("unite2", "dossiers"),
                Map.entry("sens", "hausse"),
                Map.entry("engagement", "2"),
                Map.entry("maille", "SITE"),
                Map.entry("frequence", "YEAR"),
                Map.entry("source", "OPERATIONS"),
                Map.entry("jour", from.toString())));
    }

    private static void expect(ResponseEntity<String> answer) {
        if (answer.getStatusCode().value() != 302) {
            throw new AssertionError("answered " + answer.getStatusCode() + " " + answer.getBody());
        }
    }
}
