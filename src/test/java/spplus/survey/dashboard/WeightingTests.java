package spplus.survey.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
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
import spplus.survey.TestCampaigns;
import spplus.survey.TestCampaigns.Opened;
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
    }

    private void set(String people, String others) {
        lead.post(address(), Map.of("servis-" + small.code(), people, "servis-" + large.code(), others));
    }

    private String address() {
        return "/espace/enquetes/campagnes/" + survey.id() + "/quotas";
    }

    private void answer(Structure about, int count, int face) {
        for (int i = 0; i < count; i++) {
            campaigns.answer(survey, about, ServedBy.COUNTER, day, face, 3);
        }
    }

    private Selection selection() {
        return new Selection(network, survey.campaign(), YearMonth.from(day), YearMonth.from(day));
    }
}
