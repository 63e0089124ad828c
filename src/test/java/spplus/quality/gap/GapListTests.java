package spplus.quality.gap;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.commitment.CommitmentCode;
import spplus.commitment.Commitments;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.platform.Ids;
import spplus.priority.Referral;

/** The list shows the gaps that are wanted; those who let the day to answer go by are told, once. */
@IntegrationTest
class GapListTests {

    private static final String ADDRESS = Gap.ADDRESS;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    GapDesk desk;

    @Autowired
    ReferralStore referrals;

    @Autowired
    LateAnswers late;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Commitments commitments;

    @Autowired
    Clock clock;

    private final Actor actor =
            TestActors.of("Léa", Scope.EVERYWHERE, Permission.PUBLISH_RESULTS, Permission.ENTER_RESULTS);
    private Structure network;
    private Structure office;
    private Browser lead;

    @BeforeEach
    void anOffice() {
        network = TestStructures.in(directory).open("Réseau à lettres");
        office = TestStructures.in(directory).open("Bureau à lettres", network);
        lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
    }

    @Test
    void theListIsFilteredByCommitmentNatureAndType() {
        var phone = write("Le téléphone ne répond pas", new CommitmentCode(2, 1));
        write("Les délais sont longs", new CommitmentCode(5, 0));
        desk.qualify(
                actor,
                phone.id(),
                phone.edition(),
                new Qualification(Nature.REACH, new CommitmentCode(2, 1), 2, 2, null, true));
        var list = ADDRESS + "?structure=" + office.code();
        assertThat(lead.page(list + "&engagement=5")).contains("À qualifier (1)", "Les délais sont longs");
        assertThat(lead.page(list + "&engagement=2")).contains("Aucun écart ne répond à ces choix", "À qualifier (0)");
        assertThat(lead.page(list + "&engagement=2&onglet=a-decider"))
                .as("a commitment with its parts")
                .contains("Le téléphone ne répond pas");
        assertThat(lead.page(list + "&nature=DELAY&onglet=a-decider")).doesNotContain("Le téléphone ne répond pas");
        assertThat(lead.page(list + "&nature=REACH&type=" + office.type() + "&onglet=a-decider"))
                .contains("Le téléphone ne répond pas", "Tout montrer");
        assertThat(lead.page(list + "&type=Rien+de+tel&onglet=a-decider")).doesNotContain("Le téléphone ne répond pas");
        assertThat(lead.page(list + "&engagement=nimporte&nature=quoi"))
                .as("what is not understood filters nothing")
                .contains("À qualifier (1)");
    }

    @Test
    void whoLetsTheDayToAnswerGoByIsToldOnce() {
        var correspondent =
                signedIn.as(Role.NATIONAL_CORRESPONDENT, network.code().value());
        var overdue = send("Le logiciel tombe en panne", today().minusDays(1));
        var waiting = send("Il manque un bureau", today());
        late.go();
        late.go();
        await().atMost(ofMinutes(2))
                .untilAsserted(() -> assertThat(mails(overdue, correspondent)).isEqualTo(1));
        assertThat(mails(waiting, correspondent)).as("due today").isZero();
        assertThat(jdbc.sql("select count(*) from quality.gap_referral where id = ? and late_told_at is not null")
                        .param(overdue)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Gap write(String title, CommitmentCode commitment) {
        return desk.write(actor, office, title, "", commitment);
    }

    private UUID send(String title, LocalDate dueOn) {
        var gap = write(title, new CommitmentCode(2, 0));
        var id = Ids.next();
        referrals.add(Referral.sent(
                id, gap.id(), network.code().value(), "Que pouvez-vous faire ?", "Léa", Instant.now(clock), dueOn));
        return id;
    }

    private int mails(UUID referral, Browser browser) {
        return jdbc.sql("select count(*) from notification.mail where told = ?")
                .param("gap-late:%s:%s".formatted(referral, browser.agent()))
                .query(Integer.class)
                .single();
    }

    private LocalDate today() {
        return commitments.today();
    }
}
