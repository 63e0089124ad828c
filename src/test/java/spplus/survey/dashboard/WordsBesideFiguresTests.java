package spplus.survey.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.platform.Ids;
import spplus.survey.TestCampaigns;
import spplus.survey.TestCampaigns.Opened;
import spplus.survey.domain.Given;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.ServedBy;
import spplus.survey.domain.Sheet;
import spplus.survey.domain.Source;
import spplus.survey.rollup.CountedRollups;

/** What people wrote, and how many could have answered, beside the figures. */
@IntegrationTest
class WordsBesideFiguresTests {

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    CountedRollups rollups;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

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
    void showsWhatPeopleWroteBesideWhatTheyScored() {
        for (int i = 1; i <= 24; i++) {
            writes(office, 3, "Accueil agréable numéro " + i);
        }
        writes(office, 1, "Je veux mourir, je ne vois plus d’autre issue");
        rollups.count();

        var page = lead().page("/espace/enquetes/resultats?structure=" + network.code());
        assertThat(page)
                .contains("Accueil agréable numéro 24")
                .contains("10 sur 10")
                .doesNotContain("mourir");
        var address = "/espace/enquetes/resultats/verbatims?structure=" + office.code();
        var first = lead().page(address);
        assertThat(first).contains("numéro 24", "numéro 5", "Textes suivants").doesNotContain("numéro 4<", "mourir");
        var next = Pattern.compile("apres=([^\"]+)").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(lead().page(address + "&apres=" + next.group(1)))
                .contains("numéro 4<", "numéro 1<", "Revenir aux plus récents")
                .doesNotContain("numéro 24", "Textes suivants");
        assertThat(lead().page("/espace/enquetes/resultats/verbatims?structure=" + counter.code()))
                .contains("Aucun texte à montrer");
    }

    @Test
    void showsNoTextOfAGroupThatIsTooSmall() {
        for (int i = 1; i <= 9; i++) {
            writes(counter, 3, "Texte isolé " + i);
        }
        rollups.count();
        assertThat(lead().page("/espace/enquetes/resultats/verbatims?structure=" + counter.code()))
                .contains("Aucun texte à montrer")
                .doesNotContain("Texte isolé");
    }

    @Test
    void saysHowManyWereServedOfferedAndAnswered() {
        answers(office, ServedBy.ONLINE, 12, 3, 5);
        rollups.count();
        var address = "/espace/enquetes/resultats?structure=" + network.code() + "&campagne=" + survey.id() + "&du="
                + YearMonth.from(day) + "&au=" + YearMonth.from(day);
        assertThat(lead().page(address)).contains("Non communiqué").contains("12 réponses commencées");

        jdbc.sql("""
                insert into survey.served (campaign_id, structure_id, month, volume, said_at, said_by)
                values (?, ?, ?, 240, now(), ?)
                """)
                .param(survey.id())
                .param(network.code().value())
                .param(day)
                .param(survey.id())
                .update();
        jdbc.sql("""
                insert into survey.offered (campaign_id, structure_id, day, source, shown, refused)
                values (?, ?, ?, 'LINK', 48, 7)
                """).param(survey.id()).param(office.code().value()).param(day).update();
        assertThat(lead().page(address))
                .contains("240 (1 mois déclaré sur 1)", "48 pages ouvertes", "7 refus")
                .containsPattern("5.%")
                .containsPattern("25.%");
        assertThat(lead().page(address.replace(
                        network.code().value(), office.code().value())))
                .contains("Non communiqué pour cette partie");
        assertThat(lead().page("/espace/enquetes/resultats?structure=" + network.code()))
                .contains("Choisissez une campagne pour voir ces nombres");
    }

    @Test
    void dividesByOffersOnlyWhatWasOfferedWhereverItWas() {
        answers(office, ServedBy.ONLINE, 12, 3, 5);
        for (int i = 0; i < 30; i++) {
            var from = new Provenance(Source.IMPORT, ServedBy.ONLINE, null, office.code(), null, null);
            var brought = new Sheet(Ids.next(), survey.campaign(), survey.form(), day, from, List.of(), 0, false);
            campaigns.write(brought, 1, true, survey.choice("satisfaction", 3));
        }
        for (var place : List.of(office, counter)) {
            jdbc.sql("""
                    insert into survey.offered (campaign_id, structure_id, day, source, shown, refused)
                    values (?, ?, ?, 'LINK', 60, 0)
                    """)
                    .param(survey.id())
                    .param(place.code().value())
                    .param(day)
                    .update();
        }
        rollups.count();

        assertThat(lead().page("/espace/enquetes/resultats?structure=" + network.code() + "&campagne=" + survey.id()
                        + "&du=" + YearMonth.from(day) + "&au=" + YearMonth.from(day)))
                .contains("120 pages ouvertes", "(12 réponses)", "30 réponses par tablette");
    }

    @Test
    void tellsDialogsFromPagesAndCountsWhoWasWrittenToOnce() {
        answers(office, ServedBy.ONLINE, 12, 3, 5);
        offered("BUTTON", 50, 20, 40, 18);
        offered("MAIL", 9, 1, 0, 0);
        rollups.count();

        assertThat(lead().page("/espace/enquetes/resultats?structure=" + network.code() + "&campagne=" + survey.id()
                        + "&du=" + YearMonth.from(day) + "&au=" + YearMonth.from(day)))
                .contains("50 (40 fenêtres de fin de démarche, 10 pages ouvertes, 0 invitation")
                .contains("21 refus, dont 18 dans la fenêtre")
                .contains("passer son chemin n’est pas un refus");
    }

    private void offered(String source, int shown, int refused, int asked, int declined) {
        jdbc.sql("""
                insert into survey.offered (campaign_id, structure_id, day, source, shown, refused, asked, declined)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(survey.id(), office.code().value(), day, source, shown, refused, asked, declined)
                .update();
    }

    private void writes(Structure about, int face, String text) {
        var comment = survey.question("comment");
        campaigns.write(
                campaigns.blank(survey, about, ServedBy.ONLINE, day),
                survey.form().steps().size(),
                true,
                survey.choice("satisfaction", face),
                new Given(comment.id(), "comment", 0, null, null, text));
    }

    private void answers(Structure about, ServedBy channel, int count, int face, int clarity) {
        for (int i = 0; i < count; i++) {
            campaigns.answer(survey, about, channel, day, face, clarity);
        }
    }

    private Browser lead() {
        return signedIn.as(Role.LOCAL_LEAD, network.code().value());
    }
}
