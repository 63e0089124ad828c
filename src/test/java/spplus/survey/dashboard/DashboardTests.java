package spplus.survey.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.files.FileWriting;
import spplus.survey.TestCampaigns;
import spplus.survey.TestCampaigns.Opened;
import spplus.survey.domain.ServedBy;
import spplus.survey.rollup.CountedRollups;

/** What surveys say, to whom, and what they do not say. */
@IntegrationTest
class DashboardTests {

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    CountedRollups rollups;

    @Autowired
    FileWriting writing;

    @Autowired
    Dashboards dashboards;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Clock clock;

    private Structure network;
    private Structure office;
    private Structure counter;
    private Opened survey;
    private LocalDate day;

    @BeforeEach
    void aNetworkIsSurveyed() {
        network = TestStructures.in(directory).open("Réseau mesuré");
        office = TestStructures.in(directory).open("Bureau mesuré", network);
        counter = TestStructures.in(directory).open("Guichet mesuré", network);
        day = LocalDate.now(clock).withDayOfMonth(1);
        survey = campaigns.open(network, false, day);
    }

    @Test
    void showsScoresWithTheirIntervalAndTheirNumber() {
        answers(office, ServedBy.ONLINE, 24, 3, 5);
        answers(office, ServedBy.ONLINE, 6, 1, 2);
        answers(counter, ServedBy.COUNTER, 24, 1, 1);
        rollups.count();

        var findings = dashboards.findings(selection(network, null));
        assertThat(findings).isNotNull();
        assertThat(findings.sheets()).isEqualTo(54);
        assertThat(findings.headlines())
                .extracting(DashboardPages.Figure::measure)
                .containsExactly("MEAN", "SATISFIED", "NET");
        var satisfied = findings.headlines().get(1);
        assertThat(satisfied.n()).isEqualTo(54);
        assertThat(satisfied.value()).isBetween(44.4, 44.5);
        assertThat(satisfied.low()).isBetween(31.0, 33.0);
        assertThat(findings.drivers()).singleElement().satisfies(driver -> {
            assertThat(driver.weight()).isGreaterThan(0.9);
            assertThat(driver.n()).isEqualTo(54);
        });
        assertThat(findings.commitments()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(5);
            assertThat(one.figure().n()).isEqualTo(54);
            assertThat(one.figure().value()).isBetween(44.4, 44.5);
        });
        assertThat(findings.channels()).extracting(DashboardPages.Part::label).containsExactly("Sur place", "En ligne");
        assertThat(findings.parts())
                .extracting(DashboardPages.Part::label)
                .containsExactly("Bureau mesuré", "Guichet mesuré");
        assertThat(findings.parts().getFirst().change()).isNotNull().satisfies(change -> assertThat(change.verdict())
                .isEqualTo("HIGHER"));

        var page = lead().get("/espace/enquetes/resultats?structure=" + network.code())
                .getBody();
        assertThat(page).contains("54 réponses commencées", "54 réponses", "Plus haut, différence établie", "<svg");
    }

    @Test
    void saysWhetherADifferenceWithThePeriodBeforeIsEstablished() {
        var before = campaigns.open(network, false, day.minusMonths(12));
        for (int i = 0; i < 20; i++) {
            campaigns.answer(before, office, ServedBy.PHONE, day.minusMonths(12), 1, 1 + i % 2);
            campaigns.answer(survey, office, ServedBy.PHONE, day, 3, 1 + i % 2);
        }
        rollups.count();
        var scores = dashboards.findings(selection(office, null)).scores();
        assertThat(scores.get(0).change().verdict()).isEqualTo("HIGHER");
        assertThat(scores.get(1).change().verdict()).isEqualTo("NOT_ESTABLISHED");
    }

    @Test
    void hidesASmallGroupAndTheOneThatWouldTellIt() {
        answers(office, ServedBy.ONLINE, 30, 3, 5);
        answers(counter, ServedBy.PHONE, 4, 1, 1);
        rollups.count();
        var findings = dashboards.findings(selection(network, null));
        assertThat(findings.headlines().getFirst().n()).isEqualTo(34);
        assertThat(findings.parts())
                .allSatisfy(part -> assertThat(part.figure().masked()).isTrue());
        assertThat(findings.channels())
                .allSatisfy(part -> assertThat(part.figure().masked()).isTrue());
        assertThat(dashboards.findings(selection(counter, null)).headlines())
                .allSatisfy(figure -> assertThat(figure.masked()).isTrue());
        var page = lead().get("/espace/enquetes/resultats?structure=" + counter.code())
                .getBody();
        assertThat(page).contains("Moins de 10").doesNotContain("4 réponses");
    }

    @Test
    void readsAnAnonymousCampaignAloneWithoutDatesNorChannels() {
        var anonymous = campaigns.open(network, true, day);
        for (int i = 0; i < 40; i++) {
            campaigns.answer(anonymous, i < 25 ? office : counter, null, day, 1 + i % 3, 3);
        }
        rollups.count();
        assertThat(dashboards.findings(selection(network, null))).isNull();

        var findings = dashboards.findings(selection(network, anonymous));
        assertThat(findings.headlines().getFirst().n()).isEqualTo(40);
        assertThat(findings.evolution()).isNull();
        assertThat(findings.channels()).isEmpty();
        assertThat(findings.steps()).isEmpty();
        assertThat(findings.scores())
                .allSatisfy(score -> assertThat(score.change()).isNull());
    }

    @Test
    void showsNothingOfAnotherScope() {
        answers(office, ServedBy.ONLINE, 12, 3, 5);
        rollups.count();
        var elsewhere = TestStructures.in(directory).open("Réseau voisin");
        var stranger = signedIn.as(Role.LOCAL_LEAD, elsewhere.code().value());
        assertThat(stranger.get("/espace/enquetes/resultats?structure=" + office.code())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(stranger.get("/espace/enquetes/resultats?structure=" + elsewhere.code() + "&campagne=" + survey.id())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void saysWhenThereIsNothingAndWhereThereIsSomething() {
        answers(office, ServedBy.ONLINE, 12, 3, 5);
        rollups.count();
        var page = lead().get("/espace/enquetes/resultats?structure=" + office.code() + "&du=2020-01&au=2020-06")
                .getBody();
        assertThat(page).contains("Aucune réponse", "Voir la dernière période");
        var wrong = lead().get("/espace/enquetes/resultats?structure=" + office.code() + "&du=2026-13&au=hier");
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("Donnez deux mois");
    }

    @Test
    void writesAFileOfTheStructureAndThoseBelow() {
        answers(office, ServedBy.ONLINE, 12, 3, 5);
        answers(counter, ServedBy.ONLINE, 3, 1, 1);
        rollups.count();
        var lead = lead();
        lead.post(
                "/espace/enquetes/resultats/export",
                Map.of(
                        "structure",
                        network.code().value(),
                        "campagne",
                        survey.id().toString()));
        Awaitility.await().untilAsserted(() -> {
            writing.work();
            assertThat(lead.get("/espace/enquetes/resultats?structure=" + network.code())
                            .getBody())
                    .contains("Télécharger");
        });
        var page = lead.get("/espace/enquetes/resultats?structure=" + network.code())
                .getBody();
        var found = Pattern.compile("/espace/enquetes/resultats/export/[0-9a-f-]{36}/csv(?=\")")
                .matcher(page);
        assertThat(found.find()).isTrue();
        var csv = lead.get(found.group()).getBody();
        var workbook = lead.client()
                .get()
                .uri(found.group().replace("/csv", "/xlsx"))
                .retrieve()
                .body(byte[].class);
        assertThat(new String(workbook, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(csv)
                .contains(
                        "\"" + network.code() + "\"", "\"" + office.code() + "\"", "\"12\";\"Note moyenne\";\"10,00\"");
        assertThat(csv.lines().filter(line -> line.contains(counter.code().value())))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("effectif insuffisant"));
        assertThat(lead().get(found.group()).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void printsAReportThatMachinesReadToo() throws IOException {
        answers(office, ServedBy.ONLINE, 12, 3, 5);
        rollups.count();
        var lead = lead();
        lead.post(
                "/espace/enquetes/resultats/export",
                Map.of("structure", office.code().value(), "forme", "REPORT"));
        Awaitility.await().untilAsserted(() -> {
            writing.work();
            assertThat(lead.get("/espace/enquetes/resultats?structure=" + office.code())
                            .getBody())
                    .contains("Télécharger le PDF");
        });
        var found = Pattern.compile("/espace/enquetes/resultats/export/[0-9a-f-]{36}/pdf(?=\")")
                .matcher(lead.page("/espace/enquetes/resultats?structure=" + office.code()));
        assertThat(found.find()).isTrue();
        try (var pdf =
                Loader.loadPDF(lead.client().get().uri(found.group()).retrieve().body(byte[].class))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("fr");
            assertThat(pdf.getDocumentInformation().getTitle()).contains(office.name());
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Bureau mesuré", "10,0 sur 10", "12 réponses", "ont choisi de répondre")
                    .contains("Comment c’est calculé");
        }
        assertThat(lead.get(found.group().replace("/pdf", "/csv"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private void answers(Structure about, ServedBy channel, int count, int face, int clarity) {
        for (int i = 0; i < count; i++) {
            campaigns.answer(survey, about, channel, day, face, clarity);
        }
    }

    private Selection selection(Structure structure, Opened opened) {
        var month = YearMonth.from(day);
        return opened == null
                ? new Selection(structure, null, month.minusMonths(11), month)
                : new Selection(structure, opened.campaign(), month, month);
    }

    private Browser lead() {
        return signedIn.as(Role.LOCAL_LEAD, network.code().value());
    }
}
