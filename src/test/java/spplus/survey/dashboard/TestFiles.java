package spplus.survey.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import spplus.account.Browser;
import spplus.directory.Structure;
import spplus.files.FileWriting;
import spplus.survey.TestCampaigns.Opened;

/** Asks for files of results as somebody does, and waits until they can be read. */
record TestFiles(FileWriting writing, Browser browser, Opened survey) {

    private static final String ADDRESS = "/espace/enquetes/resultats";

    String table(Structure structure) {
        return String.valueOf(browser.get(order(structure, "TABLE", "csv")).getBody());
    }

    /** Its words. */
    String report(Structure structure) throws IOException {
        var file = browser.client()
                .get()
                .uri(order(structure, "REPORT", "pdf"))
                .retrieve()
                .body(byte[].class);
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\R", " ");
        }
    }

    private String order(Structure structure, String form, String format) {
        browser.post(
                ADDRESS + "/export",
                Map.of(
                        "structure",
                        structure.code().value(),
                        "campagne",
                        survey.id().toString(),
                        "forme",
                        form));
        var file = Pattern.compile(ADDRESS + "/export/[0-9a-f-]{36}/" + format + "(?=\")");
        var page = ADDRESS + "?structure=" + structure.code();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            writing.work();
            assertThat(browser.page(page)).containsPattern(file);
        });
        return file.matcher(browser.page(page))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }
}
