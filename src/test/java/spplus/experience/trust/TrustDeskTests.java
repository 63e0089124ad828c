package spplus.experience.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.ReplyRated;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;
import spplus.experience.trust.TrustPolicy.Lack;
import spplus.experience.trust.TrustRefused.Why;

/** The right to publish without validation is earned by a record, granted by people, lost by either. */
@IntegrationTest
class TrustDeskTests {

    @Autowired
    TrustDesk desk;

    @Autowired
    TrustRepository grants;

    @Autowired
    TrustSettings settings;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Structure office;
    private Actor manager;
    private UUID agent;
    private ExperienceId answered;

    @BeforeEach
    void anAgentAnswers() {
        office = TestStructures.in(directory).open("Bureau de confiance");
        manager = new Actor(
                UUID.randomUUID(),
                "Dominique Responsable",
                Map.of(
                        Permission.MANAGE_AGENTS,
                        Scope.under(List.of(office.code().value()))));
        agent = UUID.randomUUID();
        answered = experiences.published(
                new Story("Guichet fermé", "Porte close à 14 h alors que le site dit 16 h."),
                Feeling.NEUTRAL,
                office.code());
    }

    @Test
    void isGrantedOnlyToARecordThatEarnsIt() {
        replies(19, 10, "USEFUL");
        refused(Why.NOT_EARNED, () -> desk.grant(agent, office.code().value(), manager));

        replies(1, 0, "USEFUL");
        desk.grant(agent, office.code().value(), manager);

        assertThat(grants.active(agent, office.code().value())).hasValueSatisfying(grant -> {
            assertThat(grant.track()).isEqualTo(new Track(20, 20, 10, 10, 0));
            assertThat(grant.grantedBy()).isEqualTo("Dominique Responsable");
        });
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'experience.trust-granted' and subject = ?")
                        .param(agent.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isNeverGrantedToOneselfNorElsewhere() {
        replies(20, 10, "USEFUL");
        var myself = new Actor(agent, "Moi", manager.grants());
        refused(Why.ONESELF, () -> desk.grant(agent, office.code().value(), myself));
        var elsewhere = TestStructures.in(directory).open("Autre bureau").code().value();
        assertThatThrownBy(() -> desk.grant(agent, elsewhere, manager)).isInstanceOf(NotThere.class);
    }

    @Test
    void isTakenBackWithAReason() {
        replies(20, 10, "USEFUL");
        desk.grant(agent, office.code().value(), manager);
        var grant = grants.active(agent, office.code().value()).orElseThrow();

        refused(Why.NO_WORD, () -> desk.revoke(grant.id(), " ", manager));
        desk.revoke(grant.id(), "Change de service.", manager);

        assertThat(grants.active(agent, office.code().value())).isEmpty();
        assertThat(desk.past(office.code().value())).singleElement().satisfies(past -> assertThat(past.word())
                .isEqualTo("Change de service."));
    }

    @Test
    void fallsByItselfWhenAuthorsFindTheRepliesUseless() {
        replies(20, 10, "USEFUL");
        desk.grant(agent, office.code().value(), manager);
        replies(7, 7, "NOT_USEFUL");

        transactions.executeWithoutResult(_ -> events.publishEvent(new ReplyRated(answered, UUID.randomUUID())));

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(grants.active(agent, office.code().value())).isEmpty());
        assertThat(desk.past(office.code().value())).singleElement().satisfies(past -> {
            assertThat(past.revokedBy()).isNull();
            assertThat(past.word()).isEqualTo("USEFUL");
        });
    }

    /** Named after the thresholds by default: 20 validated, 90 % unchanged, 10 rated, 60 % useful, none contradicted. */
    @Test
    void saysWhatIsMissing() {
        var policy = new TrustPolicy(settings);

        assertThat(policy.lacks(new Track(20, 18, 10, 6, 0))).isEmpty();
        assertThat(EnumSet.copyOf(policy.lacks(new Track(19, 17, 9, 9, 1))))
                .containsExactly(Lack.VALIDATED, Lack.UNCHANGED, Lack.RATED, Lack.CONTRADICTED);
        assertThat(policy.faults(new Track(0, 0, 9, 0, 0)))
                .as("too few ratings to tell")
                .isEmpty();
        assertThat(policy.faults(new Track(0, 0, 10, 5, 0))).containsExactly(Lack.USEFUL);
    }

    private void replies(int count, int rated, String rating) {
        jdbc.sql("""
                insert into experience.reply (id, experience_id, structure, scope, state, body, written_by, written_by_name,
                  writers, validated_by, created_at, updated_at, published_at, rating, round)
                select gen_random_uuid(), :experience, :structure, array[:structure], 'PUBLISHED', 'Réponse.', :agent,
                  'Sacha', array[:agent], gen_random_uuid(), :now, :now, :now,
                  case when n <= :rated then :rating end, n + (select coalesce(max(round), 0)
                    from experience.reply where experience_id = :experience)
                from generate_series(1, :count) as n
                """)
                .param("experience", answered.value())
                .param("structure", office.code().value())
                .param("agent", agent)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("rated", rated)
                .param("rating", rating)
                .param("count", count)
                .update();
    }

    private static void refused(Why why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(TrustRefused.class, refused -> assertThat(refused.why())
                .isEqualTo(why));
    }
}
