package spplus.quality.gap;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.commitment.CommitmentCode;
import spplus.directory.TestStructures;
import spplus.priority.FormulaForm;
import spplus.quality.TestResults;

/** What became of gaps stays true while figures, formulas, trees and people change around them. */
class GapUpkeepTests extends GapTestCase {

    @Autowired
    FormulaDesk formulaDesk;

    @Autowired
    FormulaStore formulas;

    @Autowired
    CheckRepository checks;

    @Autowired
    GapStore store;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatAnotherStoodForIsItselfAgainOnceThatOneIsGoneOrSetAside() {
        aim(90);
        TestResults.publish(lead, office, "decroche", 100, 200);
        look();
        var receiver = ADDRESS + "/"
                + jdbc.sql("select id from quality.gap where structure = ? and found = 'TARGET'")
                        .param(office.code().value())
                        .query(UUID.class)
                        .single();
        var one = write("Le téléphone sonne dans le vide");
        lead.post(one + "/fusion", Map.of("edition", "" + edition(one), "avec", "" + id(receiver)));
        assertThat(lead.page(one)).contains("Réuni avec un autre écart");
        aim(40);
        look();
        assertThat(lead.page(receiver)).contains("n’est plus constaté");
        assertThat(lead.page(one)).contains("a séparé l’écart").doesNotContain("Les séparer");

        var other = write("Une file sans fin");
        lead.post(one + "/fusion", Map.of("edition", "" + edition(one), "avec", "" + id(other)));
        decide(other, "ecarter", "Pas maintenant");
        assertThat(lead.page(one)).contains("à qualifier").doesNotContain("Les séparer");
    }

    @Test
    void whatWasSentUpIsTakenBackBeforeItsAnswerAndWhenItIsSetAside() {
        var path = write("Le chauffage est en panne");
        qualify(path, "3", "2", "300", "non");
        sendUp(path);
        assertThat(lead.page(path)).contains("Reprendre cette transmission");
        lead.post(path + "/transmission/reprise", Map.of());
        assertThat(lead.page(path))
                .contains("reprise avant réponse", "Transmettre à ceux qui peuvent agir")
                .doesNotContain("Réponse attendue avant");
        sendUp(path);
        decide(path, "ecarter", "Réparé");
        var correspondent =
                signedIn.as(Role.NATIONAL_CORRESPONDENT, network.code().value());
        assertThat(correspondent.page(ADDRESS)).doesNotContain("Le chauffage est en panne");
    }

    @Test
    void whoCannotOpenWhatWasSentToThemAnyMoreIsNotAskedAndItsTeamTakesItBack() {
        var path = write("La porte ne ferme plus");
        qualify(path, "3", "2", "300", "non");
        sendUp(path);
        var elsewhere = TestStructures.in(directory).open("Autre réseau à écarts");
        TestStructures.in(directory)
                .register(
                        TestStructures.entry(office.code().value(), office.name(), elsewhere, "21000", "Dijon", "Oui"));
        var correspondent =
                signedIn.as(Role.NATIONAL_CORRESPONDENT, network.code().value());
        assertThat(correspondent.page(ADDRESS)).doesNotContain("La porte ne ferme plus");
        lead.post(path + "/transmission/reprise", Map.of());
        assertThat(lead.page(path)).contains("reprise avant réponse");
    }

    @Test
    void whenItWasDecidedIsKnownHoweverOftenFiguresChange() {
        var path = write("Des chiffres qui bougent");
        qualify(path, "3", "2", "300", "oui");
        decide(path, "prioriser", "C’est le moment");
        jdbc.sql("""
                insert into quality.gap_step (gap_id, kind, at, by_name, why)
                select ?, 'MEASURED', now() - interval '1 day', 'Essai', 'Chiffre ' || n from generate_series(1, 250) as n
                """).param(id(path)).update();
        assertThat(gaps.find(id(path)).orElseThrow().decidedAt()).isPresent();
        var page = lead.page(path);
        assertThat(page)
                .contains("Chiffre 250", "Voir ce qui s’est passé avant")
                .doesNotContain("C’est le moment");
        var next = Pattern.compile("avant=(\\d+)").matcher(page);
        assertThat(next.find()).isTrue();
        assertThat(lead.page(path + "?avant=" + next.group(1)))
                .contains("Chiffre 150")
                .doesNotContain("Chiffre 250");

        var now = clock.instant();
        store.measured(id(path), "Essai", "Le matin", now.minus(Duration.ofHours(1)), now);
        store.measured(id(path), "Essai", "Le soir", now.minus(Duration.ofHours(1)), now);
        assertThat(lead.page(path)).contains("Le soir").doesNotContain("Le matin");
    }

    @Test
    void oneThatCannotBeLookedForKeepsNobodyWaiting() {
        var code = office.code().value();
        var faraway = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(9_000));
        var checks = new OnlyOne(jdbc, code);
        checks.ask(List.of(code), faraway);
        var broken = new GapFinder(
                store, checks, null, null, null, directory, null, formulas, null, transaction, null, clock);
        assertThat(broken.round()).isTrue();
        assertThat(broken.round()).isTrue();
        assertThat(asked(code)).as("tried at once, twice more").isEqualTo(faraway);
        assertThat(broken.round()).isTrue();
        assertThat(asked(code)).isBefore(faraway);
        jdbc.sql("delete from quality.gap_check where structure = ?")
                .param(code)
                .update();
    }

    @Test
    void aTargetThatMovesIsEnoughToLookAgain() {
        aim(40);
        TestResults.publish(lead, office, "decroche", 100, 200);
        look();
        assertThat(found(office)).isZero();
        aim(90);
        await().atMost(ofSeconds(90)).until(() -> found(office) == 1);
        transaction.executeWithoutResult(status -> {
            checks.askOpen(clock.instant());
            assertThat(asked(office.code().value())).isNotNull();
            status.setRollbackOnly();
        });
    }

    @Test
    void aFormulaChangedWhileSomebodyQualifiesRanksThatOneToo() {
        var actor = TestActors.of("Équipe", Scope.EVERYWHERE, Permission.ENTER_RESULTS, Permission.MANAGE_REFERENCE);
        var path = write("Classé pendant qu’on change la formule");
        var told = new Qualification(Nature.REACH, new CommitmentCode(2, 0), 2, 4, null, true);
        var before = FormulaForm.of(GapWeights.ALL, formulas.current());
        var late = transaction.execute(_ -> {
            formulaDesk.write(actor, form(before.version(), "1", "9", "0", "0 ", "10 000", "Essai"));
            int mine = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            var other = CompletableFuture.runAsync(() -> desk.qualify(actor, id(path), 1, told));
            await().atMost(ofSeconds(60)).until(() -> other.isDone() || isWaitedFor(mine));
            return other;
        });
        late.orTimeout(60, TimeUnit.SECONDS).join();
        assertThat(store.find(id(path)).orElseThrow().rank()).isEqualTo(rank(told));
        formulaDesk.write(
                actor,
                form(
                        before.version() + 1,
                        before.in("gravite"),
                        before.in("frequence"),
                        before.in("usagers"),
                        before.in("mains"),
                        before.in("beaucoup"),
                        "Retour"));
        assertThat(store.find(id(path)).orElseThrow().rank()).isEqualTo(rank(told));
    }

    @Test
    void anIdThatIsNoneIsSaidAndBreaksNothing() {
        var dashes = "-".repeat(36);
        assertThat(lead.get(ADDRESS + "?apres=0_" + dashes).getStatusCode().value())
                .isEqualTo(200);
        var path = write("Un seul écart");
        var wrong = lead.post(path + "/fusion", Map.of("edition", "1", "avec", dashes));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
    }

    private Instant asked(String structure) {
        return jdbc.sql("select asked_at from quality.gap_check where structure = ?")
                .param(structure)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private boolean isWaitedFor(int session) {
        return jdbc.sql("select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))")
                        .param(session)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void sendUp(String path) {
        var form =
                Map.of("edition", "" + edition(path), "vers", network.code().value(), "demande", "Il faut un budget");
        assertThat(lead.post(path + "/transmission", form).getStatusCode().value())
                .isEqualTo(302);
    }

    /** Knows of one structure alone, asked for or not. */
    private static final class OnlyOne extends CheckRepository {

        private final String structure;

        OnlyOne(JdbcClient jdbc, String structure) {
            super(jdbc);
            this.structure = structure;
        }

        @Override
        Optional<String> next(Instant now) {
            return Optional.of(structure);
        }
    }

    private int rank(Qualification told) {
        var formula = formulas.current();
        return formula.rank(GapWeights.values(formula, told));
    }

    private static FormulaForm form(
            int version, String gravity, String frequency, String users, String hands, String many, String why) {
        return new FormulaForm(
                GapWeights.ALL,
                version,
                Map.of(
                        "gravite",
                        gravity,
                        "frequence",
                        frequency,
                        "usagers",
                        users,
                        "mains",
                        hands,
                        "beaucoup",
                        many,
                        "pourquoi",
                        why));
    }
}
