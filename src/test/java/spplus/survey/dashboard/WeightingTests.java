package spplus.survey.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
import spplus.survey.dashboard.WeighedPages.By;
import spplus.survey.domain.ServedBy;
import spplus.survey.rollup.CountedRollups;

/** Quotas, and the score in which each structure weighs as much as the people it serves. */
@IntegrationTest
class WeightingTests {

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    Weighting weighting;

    @Autowired
    CountedRollups rollups;

    @Autowired
    FileWriting writing;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn agents;

    @Autowired
    Clock clock;

    Structure network;
    Structure small;
    Structure large;
    Opened survey;
    LocalDate day;
    Browser lead;

    @BeforeEach
    void twoOfficesAreSurveyed() {
        var structures = TestStructures.in(directory);
        network = structures.open("Réseau à quotas");
        small = structures.open("Petit bureau", network);
        large = structures.open("Grand bureau", network);
        day = LocalDate.now(clock).withDayOfMonth(1);
        survey = campaigns.open(network, false, day);
        lead = agents.as(Role.LOCAL_LEAD, network.code().value());
    }

    /** Kish by hand: 60 answers of weights 100/30 and 300/30 are worth 400² / (30 × (100/30)² + 30 × 10²) = 48. */
    @Test
    void eachStructureWeighsAsItsPeopleAndThePrecisionIsThatOfFewerAnswers() {
        answer(small, 30, 3);
        answer(large, 30, 1);
        rollups.count();
        set("100", "300");

        var weighed = weighting.of(selection());

        assertThat(weighed).isNotNull();
        var satisfied = weighed.lines().get(1);
        assertThat(satisfied.raw().value()).isCloseTo(50, within(0.01));
        assertThat(satisfied.weighted().value()).isCloseTo(25, within(0.01));
        assertThat(weighed.lines().get(0).weighted().value()).isCloseTo(2.5, within(0.01));
        assertThat(weighed.lines().get(2).weighted().value()).isCloseTo(-50, within(0.01));
        assertThat(weighed.effective()).isCloseTo(48, within(0.01));
        assertThat(weighed.effect()).isCloseTo(1.25, within(0.01));
        assertThat(satisfied.weighted().high() - satisfied.weighted().low()).isGreaterThan(20);
        assertThat(lead.page("/espace/enquetes/resultats?structure=" + network.code() + "&campagne=" + survey.id()))
                .contains("Score pondéré par les quotas")
                .contains("ces 60 réponses en valent 48")
                .contains("1,25");
    }

    @Test
    void nothingIsWeighedWithoutQuotasNorWhenAStructureHasTooFewAnswers() {
        answer(small, 9, 3);
        answer(large, 30, 1);
        rollups.count();

        assertThat(weighting.of(selection())).isNull();
        set("100", "300");

        assertThat(weighting.of(selection())).isNotNull().satisfies(weighed -> assertThat(weighed.lines())
                .isEmpty());
        assertThat(lead.page("/espace/enquetes/resultats?structure=" + network.code() + "&campagne=" + survey.id()))
                .contains("moins de 10 réponses, et pèserait");
    }

    @Test
    void answersOfNoStructureWithAQuotaAreSaidToBeLeftOut() {
        answer(small, 20, 3);
        answer(large, 20, 1);
        answer(network, 12, 2);
        rollups.count();
        set("100", "300");

        assertThat(weighting.of(selection())).isNotNull().satisfies(weighed -> {
            assertThat(weighed.outside()).isEqualTo(12);
            assertThat(weighed.answers()).isEqualTo(40);
        });
    }

    /** Weights 100/30 and 300/30 again, by channel: the same score and precision as by structure. */
    @Test
    void eachChannelWeighsAsItsPeople() {
        answer(small, ServedBy.COUNTER, 30, 3);
        answer(small, ServedBy.ONLINE, 30, 1);
        rollups.count();
        post(Map.of("canal-COUNTER", "100", "canal-ONLINE", "300"));

        assertThat(weighting.of(selection())).isNotNull().satisfies(weighed -> {
            assertThat(weighed.by()).isEqualTo(By.CHANNEL);
            assertThat(weighed.lines().get(1).weighted().value()).isCloseTo(25, within(0.01));
            assertThat(weighed.effective()).isCloseTo(48, within(0.01));
        });
    }

    /** 20 answers in each of four cells, which stand for 25, 75, 75 and 225 people: 400² / (62,500 / 20) = 51.2. */
    @Test
    void bothTotalsHoldWhenStructuresAndChannelsAreWeighedTogether() {
        for (var office : List.of(small, large)) {
            answer(office, ServedBy.COUNTER, 20, 3);
            answer(office, ServedBy.ONLINE, 20, 1);
        }
        answer(large, ServedBy.PHONE, 15, 3);
        rollups.count();
        post(Map.of(
                "servis-" + small.code(),
                "100",
                "servis-" + large.code(),
                "300",
                "canal-COUNTER",
                "1000",
                "canal-ONLINE",
                "3000"));

        assertThat(weighting.of(selection())).isNotNull().satisfies(weighed -> {
            assertThat(weighed.by()).isEqualTo(By.BOTH);
            assertThat(weighed.lines().get(1).weighted().value()).isCloseTo(25, within(0.01));
            assertThat(weighed.answers()).isEqualTo(80);
            assertThat(weighed.effective()).isCloseTo(51.2, within(0.1));
            assertThat(weighed.outside()).isEqualTo(15);
        });
        assertThat(lead.page(address())).contains("value=\"3000\"", "Par téléphone");
    }

    @Test
    void aSmallGroupInOneChannelOfOneStructureKeepsAllFromBeingWeighedTogether() {
        answer(small, ServedBy.COUNTER, 20, 3);
        answer(small, ServedBy.ONLINE, 4, 1);
        answer(large, ServedBy.COUNTER, 20, 1);
        answer(large, ServedBy.ONLINE, 20, 1);
        rollups.count();
        var quotas = new HashMap<>(Map.of("servis-" + small.code(), "100", "servis-" + large.code(), "300"));
        post(quotas);
        assertThat(weighting.of(selection())).isNotNull().satisfies(weighed -> assertThat(weighed.lines())
                .isNotEmpty());
        quotas.putAll(Map.of("canal-COUNTER", "100", "canal-ONLINE", "300"));
        post(quotas);

        assertThat(weighting.of(selection())).isNotNull().satisfies(weighed -> {
            assertThat(weighed.lines()).isEmpty();
            assertThat(weighed.problem()).isEqualTo("few");
        });
    }

    @Test
    void filesHoldTheWeighedScoreWithWhatItCosts() throws IOException {
        answer(small, 30, 3);
        answer(large, 30, 1);
        rollups.count();
        set("100", "300");

        var files = new TestFiles(writing, lead, survey);
        var table = files.table(network);
        var report = files.report(network);

        assertThat(table)
                .contains("\"60\";\"Part de satisfaits, pondéré par les quotas\";\"25,00\"")
                .contains("\"48,00\";\"1,25\";\"répondants volontaires, chaque réponse comptée")
                .contains("\"60\";\"Part de satisfaits\";\"50,00\"");
        assertThat(report)
                .contains("Score pondéré par les quotas", "ces 60 réponses en valent 48", "1,25")
                .contains("Combien de personnes ont été servies");
    }

    @Test
    void saysWhatIsToBeMendedBesideTheFieldAndKeepsWhatWasTyped() {
        var refused = lead.post(address(), Map.of("servis-" + small.code(), "beaucoup"));
        var alone = lead.post(address(), Map.of("servis-" + small.code(), "100"));
        var first = lead.post(address(), Map.of("invites-" + small.code(), "10"));

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("plus grand que zéro").contains("value=\"beaucoup\"");
        assertThat(alone.getBody()).contains("au moins deux structures");
        assertThat(first.getBody()).contains("Dites d’abord combien de personnes");
        assertThat(lead.page(address())).doesNotContain("value=\"100\"");
        var channel = lead.post(address(), Map.of("canal-PHONE", "12"));
        assertThat(channel.getStatusCode().value()).isEqualTo(422);
        assertThat(channel.getBody()).contains("au moins deux canaux", "href=\"#canal-PHONE\"", "value=\"12\"");
    }

    @Test
    void quotasThatAnotherSetMeanwhileAreNotReplacedUnseen() {
        var seen = edition();
        set("100", "300");

        var late = lead.post(
                address(), Map.of("servis-" + small.code(), "7", "servis-" + large.code(), "9", "edition", seen));

        assertThat(late.getStatusCode().value()).isEqualTo(409);
        assertThat(late.getBody()).contains("Quelqu’un a enregistré d’autres quotas", "value=\"7\"");
        assertThat(lead.page(address())).contains("value=\"300\"").doesNotContain("value=\"7\"");
    }

    private void set(String people, String others) {
        post(Map.of("servis-" + small.code(), people, "servis-" + large.code(), others));
    }

    private void post(Map<String, String> quotas) {
        var seen = new HashMap<>(quotas);
        seen.put("edition", edition());
        assertThat(lead.post(address(), seen).getStatusCode().is3xxRedirection())
                .isTrue();
    }

    private String edition() {
        var found = Pattern.compile("name=\"edition\" value=\"([^\"]*)\"").matcher(lead.page(address()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String address() {
        return "/espace/enquetes/campagnes/" + survey.id() + "/quotas";
    }

    private void answer(Structure about, int count, int face) {
        answer(about, ServedBy.COUNTER, count, face);
    }

    private void answer(Structure about, ServedBy channel, int count, int face) {
        for (int i = 0; i < count; i++) {
            campaigns.answer(survey, about, channel, day, face, 3);
        }
    }

    private Selection selection() {
        return new Selection(network, survey.campaign(), YearMonth.from(day), YearMonth.from(day));
    }
}
