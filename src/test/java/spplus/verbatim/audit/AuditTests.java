package spplus.verbatim.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.TestVoices;

/** People read texts drawn by lot, without what the machine says, and every count then tells how wrong it may be. */
@IntegrationTest
class AuditTests {

    private static final int TEXTS = 40;

    @Autowired
    TestVoices voices;

    @Autowired
    AuditRepository audits;

    @Autowired
    DrawRepository draws;

    @Autowired
    AuditDraws waiting;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void drawsTheSameTextsWithTheSameSeed() {
        var office = told();
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());

        var first = ids(draw(lead, office, "FEELING", "30", "1", "11"));
        var again = ids(draw(lead, office, "FEELING", "30", "1", "11"));
        var other = ids(draw(lead, office, "FEELING", "30", "1", "12"));

        assertThat(first).hasSize(30).isEqualTo(again).isNotEqualTo(other);
    }

    @Test
    void hidesTheMachinesAnswerUntilTheReaderHasAnsweredAndTellsTheErrorOnceFinished() {
        var office = told();
        var code = office.code().value();
        var lead = signedIn.as(Role.LOCAL_LEAD, code);
        voices.searchable();
        assertThat(lead.page("/espace/voix")).contains("personne n’a encore relu de textes au hasard");
        var audit = draw(lead, office, "FEELING", "30", "1", "5");

        var path = AuditController.PATH + "/" + audit;
        assertThat(lead.page(path + "/lire")).contains("1 sur 30").doesNotContain("Le texte d’avant");
        int wrong = 0;
        for (var text : audits.texts(audit)) {
            boolean lies = wrong < 6 && text.rank() % 2 == 0;
            wrong += lies ? 1 : 0;
            var said = text.machine().getFirst();
            answer(lead, audit, text.id(), lies ? (said.equals("POSITIVE") ? "NEGATIVE" : "POSITIVE") : said);
        }
        assertThat(lead.page(path)).contains("Terminer : montrer");
        lead.post(path + "/terminer", Map.of());

        assertThat(lead.page(path)).contains("sur 30 textes relus au hasard parmi 40", "s’est trompée pour 6");
        assertThat(lead.page("/espace/voix")).contains("la machine s’est trompée pour 6");
        assertThat(jdbc.sql("""
                select count(*) from verbatim.decision d join verbatim.audit_text t using (verbatim_id)
                where t.audit_id = ? and d.feeling is not null
                """).param(audit).query(Integer.class).single())
                .as("what people read holds")
                .isEqualTo(30);
        assertThat(lead.get(path + "/lire").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void measuresHowTwoReadersAgreeAndLetsSomebodySettleTheRest() {
        var office = told();
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var colleague = signedIn.as(Role.MANAGER, office.code().value());
        var third = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var audit = draw(lead, office, "FEELING", "30", "2", "8");
        var path = AuditController.PATH + "/" + audit;

        var texts = audits.texts(audit);
        for (var text : texts) {
            answer(lead, audit, text.id(), text.rank() % 3 == 0 ? "POSITIVE" : "NEGATIVE");
            answer(colleague, audit, text.id(), text.rank() % 3 == 0 && text.rank() > 3 ? "POSITIVE" : "NEGATIVE");
        }
        assertThat(third.get(path + "/lire").getHeaders().getLocation()).hasPath(path);
        assertThat(lead.post(path + "/terminer", Map.of()).getStatusCode().value())
                .as("one text is still disputed")
                .isEqualTo(422);
        assertThat(third.page(path + "/departager")).contains("Les deux personnes ne disent pas la même chose");
        var disputed =
                texts.stream().filter(text -> text.rank() == 3).findFirst().orElseThrow();
        third.post(path + "/departager", Map.of("texte", disputed.id().toString(), "FEELING", "NEUTRAL"));
        lead.post(path + "/terminer", Map.of());

        assertThat(lead.page(path)).contains("ont dit la même chose pour 29", "kappa 0,92");
        assertThat(jdbc.sql("select feeling from verbatim.decision where verbatim_id = ?")
                        .param(disputed.id())
                        .query(String.class)
                        .single())
                .isEqualTo("NEUTRAL");
    }

    @Test
    void checksAxesCommitmentsAndSignedThemes() {
        var office = told();
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var theme = theme(office);

        for (var subject : List.of("AXES", "COMMITMENTS", "THEMES")) {
            var audit = draw(lead, office, subject, "30", "1", "3");
            var path = AuditController.PATH + "/" + audit;
            assertThat(audits.find(audit).orElseThrow().questions())
                    .hasSameSizeAs(audits.texts(audit).getFirst().machine());
            assertThat(lead.page(path + "/lire")).contains("1 sur 30");
            for (var text : audits.texts(audit)) {
                answerAsTheMachine(lead, audit, text);
            }
            assertThat(lead.post(path + "/terminer", Map.of()).getStatusCode().value())
                    .isEqualTo(302);
            assertThat(lead.page(path)).contains("Elle ne s’est trompée pour aucun");
        }
        assertThat(lead.page("/espace/voix/themes")).contains("pas encore relu");
        assertThat(jdbc.sql("select count(*) from verbatim.theme_of where theme_id = ? and by_person and inside")
                        .param(theme)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void refusesWhatIsWrongBesideTheFieldAndHidesAuditsOfOthers() {
        var office = told();
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var other = signedIn.as(
                Role.LOCAL_LEAD,
                TestStructures.in(directory).open("Mairie voisine").code().value());
        var audit = draw(lead, office, "FEELING", "30", "1", "9");

        var refused = lead.post(AuditController.PATH, form(office, "FEELING", "7", "1", "77"));
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("Choisissez un nombre de 30 à 500", "value=\"77\"");
        var far = form(office, "FEELING", "30", "1", "9");
        far.put("au", "+99999999-01-01");
        assertThat(lead.post(AuditController.PATH, far).getStatusCode().value()).isEqualTo(422);
        assertThat(other.get(AuditController.PATH + "/" + audit).getStatusCode().value())
                .isEqualTo(404);
        assertThat(other.post(AuditController.PATH, form(office, "FEELING", "30", "1", "1"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        var text = audits.texts(audit).getFirst().id().toString();
        var empty = lead.post(AuditController.PATH + "/" + audit + "/lire", Map.of("texte", text));
        assertThat(empty.getStatusCode().value()).isEqualTo(422);
        assertThat(empty.getBody()).contains("Répondez à chaque question");

        lead.post(AuditController.PATH + "/" + audit + "/ecarter", Map.of());
        assertThat(lead.page(
                        AuditController.PATH + "?structure=" + office.code().value()))
                .contains("Aucun audit ici");
        lead.post(AuditController.PATH + "/" + audit + "/reprendre", Map.of());
        assertThat(lead.page(AuditController.PATH + "/" + audit)).contains("Commencer à relire");
    }

    @Test
    void drawsOnceBehindTheScenesAndSaysWhereThereIsTooLittleToDraw() {
        var office = told();
        var quiet = TestStructures.in(directory).open("Mairie silencieuse");
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var alone = signedIn.as(Role.LOCAL_LEAD, quiet.code().value());

        var audit = draw(lead, office, "FEELING", "30", "1", "4");
        var texts = ids(audit);
        waiting.work();
        assertThat(ids(audit)).as("drawn once").isEqualTo(texts);
        assertThat(lead.page(AuditController.PATH)).contains("À relire");

        var nothing = draw(alone, quiet, "FEELING", "30", "1", "4");
        assertThat(alone.page(AuditController.PATH + "/" + nothing)).contains("Moins de 30 textes", "Écarter");
        assertThat(alone.page(AuditController.PATH)).contains("Pas tiré");
        assertThat(alone.get(AuditController.PATH + "/" + nothing + "/lire")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        alone.post(AuditController.PATH + "/" + nothing + "/ecarter", Map.of());
        assertThat(alone.page(AuditController.PATH)).contains("Aucun audit ici");
    }

    private void answer(Browser reader, UUID audit, UUID text, String feeling) {
        var sent = reader.post(
                AuditController.PATH + "/" + audit + "/lire", Map.of("texte", text.toString(), "FEELING", feeling));
        assertThat(sent.getStatusCode().value()).isEqualTo(302);
    }

    private void answerAsTheMachine(Browser reader, UUID audit, Sampled text) {
        var questions = audits.find(audit).orElseThrow();
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("texte", text.id().toString());
        for (int i = 0; i < questions.questions().size(); i++) {
            if (!questions.subject().isTicked()) {
                sent.add(questions.questions().get(i), text.machine().get(i));
            } else if (text.machine().get(i).equals(Subject.YES)) {
                sent.add("oui", questions.questions().get(i));
            }
        }
        if (sent.size() == 1) {
            sent.add("oui", "aucun");
        }
        assertThat(reader.post(AuditController.PATH + "/" + audit + "/lire", sent)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
    }

    private UUID draw(Browser who, Structure office, String subject, String size, String readers, String seed) {
        var sent = who.post(AuditController.PATH, form(office, subject, size, readers, seed));
        assertThat(sent.getStatusCode().value()).isEqualTo(302);
        var path = URI.create(String.valueOf(sent.getHeaders().getLocation())).getPath();
        var audit = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            waiting.work();
            return !audits.find(audit).orElseThrow().isWaiting();
        });
        return audit;
    }

    private static Map<String, String> form(
            Structure office, String subject, String size, String readers, String seed) {
        var form = new HashMap<String, String>();
        form.put("structure", office.code().value());
        form.put("sujet", subject);
        form.put("taille", size);
        form.put("lecteurs", readers);
        form.put("graine", seed);
        return form;
    }

    private List<UUID> ids(UUID audit) {
        return audits.texts(audit).stream().map(Sampled::id).toList();
    }

    private Structure told() {
        var office = TestStructures.in(directory).open("Maison des textes relus");
        for (int i = 0; i < TEXTS; i++) {
            boolean happy = i % 4 == 0;
            voices.says(
                    office,
                    LocalDate.of(2026, 3, 1).plusDays(i % 20),
                    Channel.COUNTER,
                    happy ? Feeling.POSITIVE : Feeling.NEGATIVE,
                    happy ? Axis.RELATION : Axis.RESPONSIVENESS,
                    happy ? "Merci" : "Toujours rien",
                    happy ? "Accueil souriant et rapide, lettre " + i : "Trois mois sans réponse, lettre " + i);
        }
        return office;
    }

    /** Signed, of which the machine says that half of the texts speak. */
    private UUID theme(Structure office) {
        var theme = UUID.randomUUID();
        jdbc.sql("""
                insert into verbatim.theme (id, name, state, terms, weights, created_at, signed_at)
                values (?, 'Réponses relues', 'signed', '{aucunmotdutexte}', '{1}', now(), now())
                """).param(theme).update();
        jdbc.sql("""
                insert into verbatim.theme_of (verbatim_id, theme_id, by_person, confidence, at)
                select id, ?, false, 0.9, now() from verbatim.verbatim where structure = ? and title = 'Toujours rien'
                """).param(theme).param(office.code().value()).update();
        return theme;
    }
}
