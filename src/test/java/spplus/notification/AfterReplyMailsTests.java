package spplus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.PromiseDue;
import spplus.experience.TestExperiences;
import spplus.experience.change.Announcement;
import spplus.experience.change.ChangeDesk;
import spplus.experience.change.ContradictionDesk;
import spplus.experience.change.HeldRounds;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.experience.domain.Verdict;
import spplus.experience.promise.Pledge;
import spplus.experience.promise.PromiseDesk;
import spplus.experience.reply.Carried;
import spplus.experience.reply.ReplyDesk;
import spplus.experience.verdict.VerdictDesk;

/** What is read in the mails that follow a reply: by the author, and by those of the structure. */
@IntegrationTest
class AfterReplyMailsTests {

    private static final Story STORY = new Story("Rampe introuvable", "Personne ne m’a dit où était la rampe.");
    private static final Reply.Wording WORDS =
            new Reply.Wording("Bonjour,", "Nous corrigeons.", "Merci,", "Le guichet");

    @Autowired
    ReplyDesk replies;

    @Autowired
    PromiseDesk promises;

    @Autowired
    ChangeDesk changes;

    @Autowired
    ContradictionDesk contradictions;

    @Autowired
    VerdictDesk verdicts;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationContext house;

    @Autowired
    MovableClock clock;

    Structure office;
    Browser responder;
    Actor agent;
    ExperienceId id;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void anAnsweredExperience() {
        office = TestStructures.in(directory).open("Guichet des Suites");
        responder = signedIn.as(Role.RESPONDER, office.code().value());
        agent = person(Permission.REPLY);
        id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
    }

    @Test
    void callsAPromiseToMindThenAsksTheAuthor() {
        var due = LocalDate.now(clock).plusDays(20);
        reply(new Carried(List.of(new Pledge("Deux panneaux indiquent la rampe.", "", due)), null));
        var promise = jdbc.sql("select id from experience.promise where experience_id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        transactions.executeWithoutResult(_ -> {
            events.publishEvent(new PromiseDue(id, promise, 2));
            events.publishEvent(new PromiseDue(id, promise, -1));
        });

        var told = "promise:%s:%s:%s:" + responder.agent();
        var before = mail(told.formatted(promise, due, 2));
        assertThat(before.subject()).isEqualTo("Une promesse de Guichet des Suites : il reste 2 jours ouvrés");
        assertThat(before.text())
                .contains("« Deux panneaux indiquent la rampe. »", "/espace/promesses/" + promise, "reporter sa date");
        assertThat(mail(told.formatted(promise, due, -1)).subject()).endsWith("en retard d’un jour ouvré");

        promises.tell(agent, promise, true, "Les panneaux sont posés.");
        var asked = mail("promise-asked:" + witness(promise));
        assertThat(asked.to()).isEqualTo("auteur-" + id + "@exemple.fr");
        assertThat(asked.subject()).contains("est-elle tenue ?");
        assertThat(asked.text())
                .contains("Guichet des Suites a promis", "« Deux panneaux indiquent la rampe. »", "/promesse/")
                .contains("publique, sans votre nom", "/suivi/");
    }

    @Test
    void tellsTheAuthorOfAChangeAndTheStructureOfAContradiction() {
        reply(Carried.NOTHING);
        var announced = new Announcement("La rampe est fléchée.", "Photo affichée à l’accueil");
        var claim = changes.announce(agent, id, office.code(), announced);
        assertThat(find("change:" + claim)).isEmpty();
        changes.publish(person(Permission.VALIDATE_REPLIES), claim);
        clock.advance(Duration.ofMinutes(31));
        HeldRounds.run(house);

        assertThat(mail("change:" + claim).text())
                .contains("Guichet des Suites annonce un changement", "« La rampe est fléchée. »")
                .contains("Preuve : Photo affichée à l’accueil", "/changements/" + claim);

        contradictions.contradict(id, claim, "La flèche montre l’escalier.");
        contradictions.publish(TestExperiences.MODERATOR, claim);
        assertThat(mail("contradicted:" + claim + ":" + responder.agent()).text())
                .contains("« La rampe est fléchée. »", "« La flèche montre l’escalier. »", "/espace/experiences/" + id);
    }

    @Test
    void asksForALastWordAndSaysThatItIsReopened() {
        reply(Carried.NOTHING);
        verdicts.ask(id);
        assertThat(mail("verdict:" + id).text())
                .contains("« Rampe introuvable »", "Est-ce résolu, en partie, ou non ?", "/bilan")
                .contains("rouverte une fois", "Nous ne vous le demanderons pas deux fois.");

        verdicts.say(id, Verdict.NOT_SOLVED, true, "Toujours rien.");
        assertThat(mail("reopened:" + id + ":" + responder.agent()).text())
                .contains("« Rampe introuvable »", "rien n’est résolu avec Guichet des Suites")
                .contains("/espace/experiences/" + id)
                .doesNotContain("Toujours rien.");
    }

    @Test
    void tellsWhoIsAskedThenHowAHandOverEnded() {
        var other = TestStructures.in(directory).open("Agence Voisine");
        var colleague = signedIn.as(Role.RESPONDER, other.code().value());
        var form = Map.of("to", other.code().value(), "reason", "NOT_COMPETENT", "word", "La porte est chez vous.");
        var page = String.valueOf(responder
                .post("/espace/experiences/" + id + "/rattachement", form)
                .getHeaders()
                .getLocation());
        var handover = page.substring(page.lastIndexOf('/') + 1);

        var asked = mail("HANDOVER_ASKED:" + handover + ":" + colleague.agent());
        assertThat(asked.subject()).isEqualTo("Guichet des Suites vous propose une expérience");
        assertThat(asked.text())
                .contains("« Rampe introuvable » concerne Agence Voisine : « La porte est chez vous. »")
                .contains("Dites oui ou non au plus tard le ", "/espace/rattachements/" + handover);

        colleague.post(page + "/refuser", Map.of("reason", "YOURS", "word", "C’est votre porte."));
        assertThat(mail("handover:" + handover + ":REFUSED:" + responder.agent())
                        .text())
                .contains("Agence Voisine a refusé l’expérience que Guichet des Suites lui proposait")
                .contains("« C’est votre porte. »");

        responder.post("/espace/experiences/" + id + "/pas-nous", Map.of("word", "La rampe est à la mairie."));
        assertThat(mail("not-ours:" + id + ":1").text())
                .contains("Guichet des Suites dit que votre expérience", "« La rampe est à la mairie. »")
                .contains("une seule fois, jusqu’au ", "/suivi/");
    }

    private void reply(Carried carried) {
        var reply = replies.save(agent, id, office.code(), WORDS, carried, 0, clock.instant());
        replies.publish(agent, reply, 1, false, clock.instant());
    }

    private Actor person(Permission permission) {
        var scope = Scope.under(List.of(office.code().value()));
        return new Actor(UUID.randomUUID(), "Agente", Map.of(permission, scope, Permission.READ_EXPERIENCES, scope));
    }

    private UUID witness(UUID promise) {
        return jdbc.sql("select id from experience.promise_witness where promise_id = ? and visitor is null")
                .param(promise)
                .query(UUID.class)
                .single();
    }

    private Mail mail(String told) {
        await().atMost(Duration.ofSeconds(60)).until(() -> find(told).isPresent());
        var mail = find(told).orElseThrow();
        return new Mail(mail.to(), plain(mail.subject()), plain(mail.text()));
    }

    /** With plain spaces, as it is typed in a test. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private Optional<Mail> find(String told) {
        return jdbc.sql("select sealed from notification.mail where told = ?")
                .param(told)
                .query(byte[].class)
                .optional()
                .map(outbox::open);
    }
}
