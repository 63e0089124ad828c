package spplus.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import spplus.bench.Bench.Row;
import spplus.durability.RunningSite;

/** B11: kilobytes carried for a first and a second view, compressed as a browser asks. */
final class WeightCase {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js))\"");

    private final RunningSite site;
    private final HttpClient http = HttpClient.newHttpClient();

    WeightCase(RunningSite site) {
        this.site = site;
    }

    List<Row> measure() throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        for (var page : Map.of("accueil", "/", "liste", "/experiences", "formulaire", "/partager")
                .entrySet()) {
            double html = bytes(page.getValue(), true) / 1000.0;
            double all = html;
            var assets = ASSET.matcher(text(page.getValue()));
            while (assets.find()) {
                all += bytes(assets.group(1), true) / 1000.0;
            }
            rows.add(new Row(
                    "B11 " + page.getKey(), "première vue", "–", "kB", new double[] {all}, new double[0], "≤ 250 kB"));
            rows.add(new Row(
                    "B11 " + page.getKey() + " (2e)",
                    "seconde vue",
                    "–",
                    "kB",
                    new double[] {html},
                    new double[0],
                    "≤ 20 kB"));
        }
        double button = bytes("/bouton/v1/bouton.js", false) / 1000.0;
        rows.add(new Row(
                "B11 bouton",
                "script des autres sites, non compressé",
                "–",
                "kB",
                new double[] {button},
                new double[0],
                "≤ 15 kB"));
        return rows;
    }

    private int bytes(String path, boolean compressed) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.address().resolve(path));
        if (compressed) {
            request.header("Accept-Encoding", "gzip");
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .body()
                .length;
    }

    private String text(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(site.address().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
