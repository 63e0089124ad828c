package spplus.quality.gap;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.commitment.CommitmentCode;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.quality.GapPrioritised;
import spplus.quality.GapReleased;
import spplus.quality.Gaps;
import spplus.quality.TestResults;

/** A gap is found or written, qualified, ranked, decided on, sent up to those who can act. */
@IntegrationTest
@RecordApplicationEvents
class GapTests {

    private static final String ADDRESS = "/espace/qualite/ecarts";

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    Gaps gaps;

    @Autowired
    GapDesk desk;

    @Autowired
    FormulaDesk formulaDesk;

    @Autowired
    GapStore store;

    @Autowired
    FormulaStore formulas;

    @Autowired
    CheckRepository checks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private Structure network;
    private Structure office;
    private Browser lead;
    private Browser team;

    @BeforeEach
    void anOffice() {
        network = TestStructures.in(directory).open("Réseau à écarts");
        office = TestStructures.in(directory).open("Bureau à écarts", network);
        lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        team = signedIn.everywhere(Role.PROGRAMME_TEAM);
    }

    @Test
    void aTargetMissedIsFoundOnceItsResultIsPublic() {
        aim(90);
        TestResults.publish(lead, office, "decroche", 100, 200);
        await().atMost(ofSeconds(90)).until(() -> found(office) == 1);
        var page = lead.page(ADDRESS + "?structure=" + office.code());
        assertThat(page).contains("Cible manquée : Appels pris par un agent", "50 %", "cible", "À qualifier (1)");
        look();
        assertThat(found(office)).as("looked for again, found once").isEqualTo(1);

        aim(40);
        look();
        assertThat(lead.page(ADDRESS + "?structure=" + office.code() + "&onglet=de-cote"))
                .contains("Cible manquée", "n’est plus constaté");
        aim(90);
        look();
        assertThat(lead.page(ADDRESS + "?structure=" + office.code())).contains("À qualifier (1)");
    }

    @Test
    void whatChanceOrToleranceExplainsIsNoGap() {
        aim(52);
        TestResults.publish(lead, office, "decroche", 100, 200);
        look();
        assertThat(found(office)).isZero();
    }

    @Test
    void isBehindItsPeersOnlyWhenTheDifferenceIsEstablished() {
        TestResults.publish(lead, office, "delai-annonce", 60, 100);
        for (int i = 0; i < 3; i++) {
            var other = TestStructures.in(directory).open("Bureau voisin " + i, network);
            TestResults.publish(signedIn.as(Role.LOCAL_LEAD, other.code().value()), other, "delai-annonce", 190, 200);
        }
        look();
        assertThat(lead.page(ADDRESS + "?structure=" + office.code()))
                .contains("En retrait des services de même sorte", "La différence est établie");
    }

    @Test
    void isWrittenQualifiedRankedAndDecidedWithATrace() {
        var path = write("Le téléphone sonne sans réponse le lundi");
        assertThat(decide(path, "prioriser", "Il gêne beaucoup de monde").getBody())
                .contains("Qualifiez d’abord");
        var wrong = lead.post(path, Map.of("edition", "1", "usagers", "beaucoup"));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("value=\"beaucoup\"", "Un nombre entier", "Choisissez une des réponses");

        qualify(path, "4", "4", "10000", "oui");
        assertThat(lead.page(path)).contains("100,0 sur 100", "40,0 points", "rempli à 100");
        assertThat(decide(path, "prioriser", "").getBody()).contains("Dites pourquoi");
        assertThat(decide(path, "prioriser", "Tout le monde en parle")
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(lead.page(path)).contains("en a fait une priorité : Tout le monde en parle");
        assertThat(gaps.find(id(path))).hasValueSatisfying(outline -> {
            assertThat(outline.score()).isEqualTo(100);
            assertThat(outline.decidedAt()).isPresent();
            assertThat(outline.structure()).isEqualTo(office.code());
        });
        decide(path, "liberer", "Fini");
        assertThat(gaps.find(id(path)).orElseThrow().decidedAt()).isEmpty();
    }

    @Test
    void aPriorityIsHandedOnByItsIdAlone(ApplicationEvents events) {
        var path = write("À confier");
        qualify(path, "3", "3", "", "oui");
        var actor = TestActors.of("Léa", Scope.EVERYWHERE, Permission.PUBLISH_RESULTS);
        desk.prioritise(actor, id(path), edition(path), "C’est le moment");
        assertThat(events.stream(GapPrioritised.class)).contains(new GapPrioritised(id(path)));
        desk.release(actor, id(path), edition(path), "Ce n’est plus le moment");
        assertThat(events.stream(GapReleased.class)).contains(new GapReleased(id(path)));
    }

    @Test
    void nobodysChangeIsLost() {
        var path = write("Un écart à deux");
        qualify(path, "2", "2", "", "oui");
        var late = lead.post(path + "/decision", Map.of("edition", "1", "geste", "prioriser", "pourquoi", "Vite"));
        assertThat(late.getBody()).contains("Quelqu’un a changé cet écart entre-temps", "Vite");
    }

    @Test
    void isMergedWithAnotherAndSeparated() {
        var one = write("Deux fois la même chose");
        var other = write("Deux fois la même chose, autrement dite");
        lead.post(one + "/fusion", Map.of("edition", "" + edition(one), "avec", "" + id(other)));
        assertThat(lead.page(one)).contains("Réuni avec un autre écart", "Les séparer");
        assertThat(lead.page(other)).contains("Vaut aussi pour");
        assertThat(gaps.find(id(one)).orElseThrow().id()).isEqualTo(id(other));
        lead.post(one + "/separation", Map.of());
        assertThat(lead.page(one)).contains("à qualifier", "a séparé l’écart").doesNotContain("Les séparer");
    }

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
                .contains("La transmission est reprise", "reprise avant réponse", "Transmettre à ceux qui peuvent agir")
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
        var before = FormulaForm.of(formulas.current());
        var late = transaction.execute(_ -> {
            formulaDesk.write(actor, new FormulaForm(before.version(), "1", "9", "0", "0 ", "10 000", "Essai"));
            int mine = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            var other = CompletableFuture.runAsync(() -> desk.qualify(actor, id(path), 1, told));
            await().atMost(ofSeconds(60)).until(() -> other.isDone() || isWaitedFor(mine));
            return other;
        });
        late.orTimeout(60, TimeUnit.SECONDS).join();
        assertThat(store.find(id(path)).orElseThrow().rank())
                .isEqualTo((int) Math.round(formulas.current().score(told) * 100));
        formulaDesk.write(
                actor,
                new FormulaForm(
                        before.version() + 1,
                        before.gravity(),
                        before.frequency(),
                        before.users(),
                        before.inHands(),
                        before.many(),
                        "Retour"));
        assertThat(store.find(id(path)).orElseThrow().rank())
                .isEqualTo((int) Math.round(formulas.current().score(told) * 100));
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

    @Test
    void isSentUpAnsweredWithAClockAndTakenInHand() {
        var path = write("Le logiciel tombe en panne");
        qualify(path, "3", "2", "300", "non");
        var form =
                Map.of("edition", "" + edition(path), "vers", network.code().value(), "demande", "Changer le logiciel");
        assertThat(lead.post(path + "/transmission", form).getStatusCode().value())
                .isEqualTo(302);
        assertThat(lead.page(path)).contains("Transmis à Réseau à écarts", "Réponse attendue avant");
        assertThat(lead.post(path + "/reponse", Map.of("issue", "pris", "reponse", "Oui"))
                        .getBody())
                .contains("La réponse revient à ceux");

        var correspondent =
                signedIn.as(Role.NATIONAL_CORRESPONDENT, network.code().value());
        assertThat(correspondent.page(ADDRESS)).contains("Un écart vous est transmis", "Le logiciel tombe en panne");
        assertThat(correspondent
                        .post(path + "/reponse", Map.of("issue", "pris", "reponse", ""))
                        .getBody())
                .contains("Dites pourquoi");
        correspondent.post(path + "/reponse", Map.of("issue", "pris", "reponse", "Remplacé en mars"));
        assertThat(lead.page(path)).contains("Pris en charge par : Réseau à écarts", "Remplacé en mars");
    }

    @Test
    void whatIsNotTheirsDoesNotExist() {
        var path = write("À nous seuls");
        var stranger = signedIn.as(
                Role.LOCAL_LEAD,
                TestStructures.in(directory).open("Ailleurs").code().value());
        assertThat(stranger.get(path).getStatusCode().value()).isEqualTo(404);
        assertThat(stranger.post(path, Map.of()).getStatusCode().value()).isEqualTo(404);
        var agent = signedIn.as(Role.RESPONDER, office.code().value());
        assertThat(agent.page(path)).contains("Qualifier").doesNotContain("En faire une priorité");
    }

    @Test
    void theTeamChangesThePublicFormulaWithItsReason() {
        assertThat(signedIn.nobody().page("/methode/priorites"))
                .contains("Par quels écarts commence-t-on", "le programme n’en publie pas");
        var page = team.page(ADDRESS + "/formule");
        var version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        var form = new HashMap<>(Map.of(
                "version", version, "gravite", "0", "frequence", "0", "usagers", "0", "mains", "0", "beaucoup", "5"));
        var wrong = team.post(ADDRESS + "/formule", form);
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody())
                .contains("Il faut qu’au moins un composant compte", "Un nombre entier de 10", "Dites pourquoi");
        form.putAll(Map.of("gravite", "4 ", "frequence", "3", "usagers", "2", "mains", "1", "beaucoup", "10000"));
        form.put("pourquoi", "La même, dite autrement");
        assertThat(team.post(ADDRESS + "/formule", form).getStatusCode().value())
                .isEqualTo(302);
        assertThat(signedIn.nobody().page("/methode/priorites")).contains("La même, dite autrement");
        form.put("version", "" + Integer.MAX_VALUE);
        assertThat(team.post(ADDRESS + "/formule", form).getBody()).contains("une autre version entre-temps");
        form.put("version", version);
        assertThat(team.post(ADDRESS + "/formule", form).getBody()).contains("une autre version entre-temps");
        assertThat(lead.get(ADDRESS + "/formule").getStatusCode().value()).isEqualTo(404);
    }

    private void sendUp(String path) {
        var form =
                Map.of("edition", "" + edition(path), "vers", network.code().value(), "demande", "Il faut un budget");
        assertThat(lead.post(path + "/transmission", form).getStatusCode().value())
                .isEqualTo(302);
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

    private String write(String title) {
        var form = Map.of("structure", office.code().value(), "titre", title, "engagement", "2");
        var answer = lead.post(ADDRESS + "/nouveau", form);
        assertThat(answer.getStatusCode().value()).isEqualTo(302);
        return answer.getHeaders().getLocation().getPath();
    }

    private void qualify(String path, String gravity, String frequency, String users, String hands) {
        var form = Map.of(
                "edition",
                "" + edition(path),
                "nature",
                "REACH",
                "engagement",
                "2",
                "gravite",
                gravity,
                "frequence",
                frequency,
                "usagers",
                users,
                "mains",
                hands);
        assertThat(lead.post(path, form).getStatusCode().value()).isEqualTo(302);
    }

    private ResponseEntity<String> decide(String path, String act, String why) {
        return lead.post(path + "/decision", Map.of("edition", "" + edition(path), "geste", act, "pourquoi", why));
    }

    private void look() {
        lead.post(ADDRESS + "/recherche", Map.of("structure", office.code().value()));
    }

    private void aim(int percent) {
        var form = Map.of(
                "structure",
                office.code().value(),
                "valeur",
                "" + percent,
                "tolerance",
                "0",
                "depuis",
                "2020-01-01",
                "reseau",
                "");
        assertThat(team.post("/espace/qualite/indicateurs/decroche/cibles", form)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
    }

    private int found(Structure structure) {
        return jdbc.sql("select count(*) from quality.gap where structure = ? and found <> 'WRITTEN'")
                .param(structure.code().value())
                .query(Integer.class)
                .single();
    }

    private int edition(String path) {
        return jdbc.sql("select edition from quality.gap where id = ?")
                .param(id(path))
                .query(Integer.class)
                .single();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
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
}
