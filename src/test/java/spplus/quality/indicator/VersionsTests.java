package spplus.quality.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.quality.TestIndicators;
import spplus.quality.domain.IndicatorStore;

/** What results were given by is never written anew, and two writers never collide. */
@IntegrationTest
class VersionsTests {

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    IndicatorStore indicators;

    @Autowired
    IndicatorDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Browser team;
    String code;

    @BeforeEach
    void anIndicatorOfItsOwn() {
        team = signedIn.everywhere(Role.PROGRAMME_TEAM);
        code = TestIndicators.create(team, "part(a / b)", LocalDate.of(2020, 1, 1));
    }

    @AfterEach
    void askedForNoMore() {
        jdbc.sql("delete from quality.result where indicator = ?").param(code).update();
        TestIndicators.retire(team, code);
    }

    @Test
    void aFirstVersionThatBearsResultsOfBeforeItIsNotWrittenAnew() {
        var structure = TestStructures.in(directory).open("Accueil d’avant");
        give(structure, "2019");
        var sent = TestIndicators.form("part(a / b)", LocalDate.of(2020, 1, 1));
        sent.put("definition", "Tout autre chose.");
        assertThat(team.post("/espace/qualite/indicateurs/" + code, sent).getBody())
                .contains("Des résultats ont déjà été saisis");
        assertThat(indicators.history(code).getFirst().definition()).isNotEqualTo("Tout autre chose.");
        sent.put("jour", "2027-01-01");
        assertThat(team.post("/espace/qualite/indicateurs/" + code, sent)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(indicators.history(code)).hasSize(2);
    }

    @Test
    void twoWritersOfOneIndicatorWriteOneVersionAfterTheOther() {
        var actor = TestActors.of("Équipe", Scope.EVERYWHERE, Permission.MANAGE_REFERENCE);
        var second = transaction.execute(_ -> {
            assertThat(desk.version(actor, code, form("2027-01-01"))).isEmpty();
            int mine = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            var other = CompletableFuture.supplyAsync(() -> desk.version(actor, code, form("2028-01-01")));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> other.isDone() || isWaitedFor(mine));
            return other;
        });
        assertThat(second.orTimeout(60, TimeUnit.SECONDS).join()).isEmpty();
        assertThat(indicators.history(code)).hasSize(3);
    }

    private boolean isWaitedFor(int session) {
        return jdbc.sql("select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))")
                        .param(session)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void give(Structure structure, String period) {
        jdbc.sql("""
                insert into quality.result (id, structure, indicator, version, first_day, months, state, reason,
                  numerator, second, denominator, whole, words, entered_from, entered_by, changed_at)
                values (gen_random_uuid(), ?, ?, 1, cast(? as date), 12, 'PUBLISHED', '', 5000, 0, 100, true, '', 'TYPED',
                  'Essai', now())
                """)
                .param(structure.code().value())
                .param(code)
                .param(period + "-01-01")
                .update();
    }

    private static IndicatorForm form(String day) {
        var sent = new LinkedMultiValueMap<String, String>();
        TestIndicators.form("part(a / b)", LocalDate.parse(day)).forEach(sent::add);
        return IndicatorForm.of(sent);
    }
}
