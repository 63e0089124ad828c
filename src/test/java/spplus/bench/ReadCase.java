package spplus.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import spplus.bench.Bench.Row;
import spplus.durability.RunningSite;

/** B1: the public list, two words and three filters with every facet, against the floor of the same server. */
final class ReadCase {

    private static final Duration TURN = Duration.ofSeconds(5);
    private static final List<String> WORDS = List.of(
            "rendez-vous",
            "dossier",
            "téléphone",
            "attente",
            "guichet",
            "courrier",
            "agent",
            "réponse",
            "carte",
            "demande",
            "passeport",
            "impôts",
            "délai",
            "site",
            "document",
            "accueil",
            "appel",
            "mairie",
            "paiement",
            "compte");
    private static final List<String> FEELINGS = List.of("positif", "neutre", "negatif");
    private static final List<String> CHANNELS = List.of("telephone", "accueil", "demarche-en-ligne", "courriel");

    private final RunningSite site;
    private final int turns;

    ReadCase(RunningSite site, int turns) {
        this.site = site;
        this.turns = turns;
    }

    List<Row> measure() {
        var floor = new double[turns];
        var same = new double[turns];
        var varied = new double[turns];
        IntFunction<String> one = _ -> address(7);
        turn(i -> "/livez");
        turn(one);
        turn(ReadCase::address);
        for (int i = 0; i < turns; i++) {
            int round = i;
            floor[i] = turn(_ -> "/livez");
            same[i] = turn(one);
            varied[i] = turn(n -> address(n + round * 1_000_003));
        }
        return List.of(
                new Row(
                        "B1",
                        "liste publique, 2 mots + 3 filtres + facettes, même adresse",
                        "/livez",
                        "req/s",
                        same,
                        floor,
                        "≥ 0,35"),
                new Row(
                        "B1 varié",
                        "la même, adresses toutes différentes (aucun cache)",
                        "/livez",
                        "req/s",
                        varied,
                        floor,
                        "–"));
    }

    private double turn(IntFunction<String> paths) {
        return Load.requestsPerSecond(site.address(), TURN, paths);
    }

    /** One of 20 × 19 × 3 × 4 × 900 queries. */
    private static String address(int n) {
        int k = Math.floorMod(n * 7919, 20 * 19 * 3 * 4 * 900);
        int first = k % 20;
        int second = (first + 1 + k / 20 % 19) % 20;
        int days = k / (20 * 19 * 12) % 900;
        return "/experiences?q=" + encode(WORDS.get(first) + " " + WORDS.get(second))
                + "&ressenti=" + FEELINGS.get(k / 380 % 3)
                + "&canal=" + CHANNELS.get(k / 1140 % 4)
                + "&du=" + LocalDate.of(2024, 1, 1).plusDays(days);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
