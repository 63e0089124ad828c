package spplus.survey.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureEntry;
import spplus.directory.TestStructures;
import spplus.survey.TestCampaigns;
import spplus.survey.TestCampaigns.Opened;
import spplus.survey.dashboard.DashboardPages.Reached;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.ServedBy;
import spplus.survey.domain.TestSurveys;
import spplus.survey.rollup.CountedRollups;

/** Known cases of scores, from the answers to the page: recommendation, effort, steps, peers. */
@IntegrationTest
class ScoreCasesTests {

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    FormVersions forms;

    @Autowired
    Dashboards dashboards;

    @Autowired
    CountedRollups rollups;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationContext house;

    @Autowired
    Clock clock;

    TestStructures structures;
    LocalDate day;

    @BeforeEach
    void thisMonth() {
        structures = TestStructures.in(directory);
        day = LocalDate.now(clock).withDayOfMonth(1);
    }

    /** 50 promoters, 30 passives, 20 detractors: 30 points, more or less 15.3. */
    @Test
    void promotersLessDetractorsMakeTheRecommendation() {
        var office = structures.open("Bureau recommandé");
        var survey = asking(office, QuestionKind.NPS);
        answer(survey, office, 25, 9);
        answer(survey, office, 25, 10);
        answer(survey, office, 15, 7);
        answer(survey, office, 15, 8);
        answer(survey, office, 10, 0);
        answer(survey, office, 10, 6);

        assertThat(findings(office, survey).headlines()).singleElement().satisfies(figure -> {
            assertThat(figure.measure()).isEqualTo("NPS");
            assertThat(figure.n()).isEqualTo(100);
            assertThat(figure.value()).isCloseTo(30, within(0.01));
            assertThat(figure.low()).isCloseTo(30 - 15.3, within(2.0));
            assertThat(figure.high()).isCloseTo(30 + 15.3, within(2.0));
        });
    }

    /** 8 of 10 find it easy (5 to 7): 80 %, between 49.0 and 94.3 (Wilson). */
    @Test
    void effortIsItsMeanAndTheShareOfThoseWhoFoundItEasy() {
        var office = structures.open("Bureau sans effort");
        var survey = asking(office, QuestionKind.EFFORT);
        answer(survey, office, 4, 7);
        answer(survey, office, 4, 5);
        answer(survey, office, 1, 4);
        answer(survey, office, 1, 1);

        var headlines = findings(office, survey).headlines();

        assertThat(headlines).extracting(DashboardPages.Figure::measure).containsExactly("MEAN", "SATISFIED");
        assertThat(headlines.get(0).value()).isCloseTo(5.3, within(0.001));
        assertThat(headlines.get(1).value()).isCloseTo(80, within(0.001));
        assertThat(headlines.get(1).low()).isCloseTo(49.02, within(0.01));
        assertThat(headlines.get(1).high()).isCloseTo(94.33, within(0.01));
    }

    @Test
    void saysHowManyReachedEachStepAndHowManyCompleted() {
        var office = structures.open("Bureau des étapes");
        var survey = campaigns.open(office, false, day);
        leave(survey, office, 5, 1, false);
        leave(survey, office, 3, 2, false);
        leave(survey, office, 4, 3, true);

        assertThat(findings(office, survey).steps())
                .containsExactly(
                        new Reached(1, 12, 1),
                        new Reached(2, 7, 7.0 / 12),
                        new Reached(3, 4, 4.0 / 12),
                        new Reached(0, 4, 4.0 / 12));
    }

    @Test
    void comparesOnlyWithStructuresOfTheSameNetworkTypeAndVolume() {
        var network = "Réseau " + TestStructures.newCode();
        var own = open(network, "Service comparé");
        var survey = campaigns.open(own, false, day);
        faces(survey, own, 20, 3);
        for (int i = 0; i < 3; i++) {
            faces(survey, open(network, "Service comparé"), 20, 2);
        }
        faces(survey, open(network, "Autre service"), 20, 1);
        faces(survey, open(network + " voisin", "Service comparé"), 20, 1);
        faces(survey, open(network, "Service comparé"), 101, 1);
        faces(survey, open(network, "Service comparé"), 4, 1);

        var peers = findings(own, survey).peers();

        assertThat(peers).isNotNull();
        assertThat(peers.count()).isEqualTo(3);
        assertThat(peers.most()).isEqualTo(99);
        assertThat(peers.others().n()).isEqualTo(60);
        assertThat(peers.others().value()).isCloseTo(5, within(0.001));
        assertThat(peers.change().verdict()).isEqualTo("HIGHER");
    }

    @Test
    void comparesWithNobodyWhenTooFewAreAlike() {
        var network = "Réseau " + TestStructures.newCode();
        var own = open(network, "Service seul");
        var survey = campaigns.open(own, false, day);
        faces(survey, own, 20, 3);
        faces(survey, open(network, "Service seul"), 20, 2);

        assertThat(findings(own, survey).peers()).isNull();
    }

    private Structure open(String network, String type) {
        var code = TestStructures.newCode();
        return structures.register(new StructureEntry(
                0,
                code,
                network,
                type,
                type + " " + code,
                null,
                "1 rue de l’Essai",
                "21000",
                "Dijon",
                "France",
                "Oui",
                null,
                null,
                null));
    }

    private Opened asking(Structure office, QuestionKind kind) {
        var draft = TestSurveys.step(TestSurveys.own("q", kind, true));
        var campaign = TestSurveys.in(house).open(office, FormFamily.FREE, draft, false, false);
        return new Opened(campaign, forms.find(campaign.formVersion()).orElseThrow());
    }

    private void answer(Opened survey, Structure about, int people, int choice) {
        for (int i = 0; i < people; i++) {
            campaigns.write(
                    campaigns.blank(survey, about, ServedBy.ONLINE, LocalDate.now(clock)),
                    1,
                    true,
                    survey.choice("q", choice));
        }
    }

    private void faces(Opened survey, Structure about, int people, int face) {
        for (int i = 0; i < people; i++) {
            campaigns.write(
                    campaigns.blank(survey, about, ServedBy.ONLINE, day),
                    1,
                    false,
                    survey.choice("satisfaction", face));
        }
    }

    private void leave(Opened survey, Structure about, int people, int step, boolean completed) {
        for (int i = 0; i < people; i++) {
            campaigns.write(
                    campaigns.blank(survey, about, ServedBy.ONLINE, day),
                    step,
                    completed,
                    survey.choice("satisfaction", 1 + i % 3));
        }
    }

    private DashboardPages.Findings findings(Structure structure, Opened survey) {
        rollups.count();
        var month = YearMonth.from(LocalDate.now(clock));
        var findings = dashboards.findings(new Selection(structure, survey.campaign(), month, month));
        assertThat(findings).isNotNull();
        return findings;
    }
}
