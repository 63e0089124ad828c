package spplus.verbatim.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.DecidedPainPoints;
import spplus.verbatim.PainPointDecided;
import spplus.verbatim.PainPointDropped;
import spplus.verbatim.TestVoices;
import spplus.verbatim.domain.Refused;
import spplus.verbatim.family.TestFamilies;

/** A team reads texts: each alone, then together, and decides what to work on. */
@IntegrationTest
@RecordApplicationEvents
class SessionTests {

    @Autowired
    SessionDesk desk;

    @Autowired
    SessionRepository sessions;

    @Autowired
    VoteRepository votes;

    @Autowired
    DecidedPainPoints names;

    @Autowired
    TestVoices voices;

    @Autowired
    TestFamilies copies;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    Structure office;
    Actor lead;
    Actor agent;

    @BeforeEach
    void aTeam() {
        office = TestStructures.in(directory).open("Guichet qui relit");
        lead = actor("Une référente", Permission.READ_VOICES, Permission.REPLY, Permission.ANALYSE_VOICES);
        agent = actor("Un agent", Permission.READ_VOICES, Permission.REPLY);
        for (int i = 0; i < 4; i++) {
            voices.says(
                    office,
                    today().minusDays(i),
                    Channel.COUNTER,
                    i == 0 ? Feeling.POSITIVE : Feeling.NEGATIVE,
                    null,
                    "Texte " + i,
                    i == 0 ? "Merci pour tout." : "On ne rappelle jamais, voilà la plainte numéro " + i + ".");
        }
    }

    @Test
    void hidesWhatOthersSayUntilAllHaveReadThenShowsWhereTheyDiffer() {
        var id = open("ALL", 3);
        var texts = texts(id);
        assertThat(texts).hasSize(3);
        var page = SessionController.PATH + "/" + id;
        texts.forEach(text -> say(lead, id, text, Feeling.NEGATIVE, true, "Un mot de la référente"));
        say(agent, id, texts.getFirst(), Feeling.POSITIVE, false, "");
        var browser = signedIn.as(Role.RESPONDER, office.code().value());

        assertThat(browser.page(page)).contains("Chacun lit seul", "Un agent").doesNotContain("Un mot de la référente");
        assertThat(browser.page(page + "/lire")).doesNotContain("Un mot de la référente");
        assertThat(browser.get(page + "/compte-rendu").getStatusCode().value()).isEqualTo(404);

        texts.subList(1, 3).forEach(text -> say(agent, id, text, Feeling.NEGATIVE, false, ""));

        assertThat(browser.page(page))
                .contains("Un mot de la référente", "Vous n’êtes pas d’accord", "Tous d’accord sur le ressenti");
        assertThat(browser.page(page + "/compte-rendu")).contains("Compte rendu", "2 agents l’ont lu");
        assertThat(refusal(() -> say(agent, id, texts.getFirst(), Feeling.NEUTRAL, false, "")))
                .isEqualTo("shared");
    }

    @Test
    void drawsOnlyNegativeTextsWhenAskedAndSaysAmongHowMany() {
        var id = open("NEGATIVE", 10);

        assertThat(texts(id)).hasSize(3);
        assertThat(sessions.find(id).orElseThrow().population()).isEqualTo(3);
        assertThat(signedIn.as(Role.LOCAL_LEAD, office.code().value()).page(SessionController.PATH + "/" + id))
                .contains("3 textes tirés");
    }

    @Test
    void drawsOneOfTheCopiesThatAnOfficeReceivedEvenWhenTheFirstWentElsewhere() {
        var other = TestStructures.in(directory).open("Guichet d’abord");
        var office = TestStructures.in(directory).open("Guichet ensuite");
        copies.of(
                "un interprète au guichet les jours de marché pour les familles arrivées cet été",
                List.of(other, office, office));
        for (int i = 0; i < 2; i++) {
            voices.says(office, today(), Channel.COUNTER, Feeling.NEGATIVE, null, "", "Autre chose " + i);
        }
        var lead = TestActors.of(
                "Une autre référente",
                Scope.under(List.of(office.code().value())),
                Permission.READ_VOICES,
                Permission.ANALYSE_VOICES);

        var id = desk.open(
                lead, office.code(), new SessionDesk.Asked("Les copies", today().minusMonths(2), today(), "ALL", 10));

        assertThat(sessions.find(id).orElseThrow().population()).isEqualTo(3);
        assertThat(votes.texts(id)).hasSize(3);
    }

    @Test
    void tellsTheHouseOfPainPointsDecidedTakenBackAndTakenUpAgain() {
        var id = open("ALL", 3);
        var texts = texts(id);
        assertThat(refusal(() -> desk.decide(lead, id, "Trop tôt", null, texts)))
                .isEqualTo("not-shared");
        say(lead, id, texts.getFirst(), Feeling.NEGATIVE, true, "");
        desk.share(lead, id);
        assertThat(refusal(() -> desk.decide(lead, id, "Sans preuve", null, List.of())))
                .isEqualTo("evidence");

        desk.decide(lead, id, "On rappelle rarement", null, texts.subList(0, 2));

        var pain = desk.pains(id).getFirst();
        var told = events.stream(PainPointDecided.class)
                .filter(event -> event.id().equals(pain.id()))
                .findFirst()
                .orElseThrow();
        assertThat(told.origin()).isEqualTo(PainPointDecided.Origin.SESSION);
        assertThat(told.structure()).isEqualTo(office.code());
        assertThat(told.evidence()).containsExactlyInAnyOrderElementsOf(texts.subList(0, 2));
        assertThat(names.name(pain.id())).contains("On rappelle rarement");

        desk.drop(lead, id, pain.id(), true);
        desk.drop(lead, id, pain.id(), false);
        assertThat(events.stream(PainPointDropped.class))
                .anyMatch(event -> event.id().equals(pain.id()));
        assertThat(events.stream(PainPointDecided.class)
                        .filter(event -> event.id().equals(pain.id())))
                .hasSize(2);
        desk.close(lead, id, true);
        assertThat(refusal(() -> desk.decide(lead, id, "Trop tard", null, texts)))
                .isEqualTo("closed");
    }

    @Test
    void keepsANoteThatSomebodyElseOvertookAndOthersAway() {
        var id = open("ALL", 3);
        var texts = texts(id);
        say(lead, id, texts.getFirst(), Feeling.NEGATIVE, true, "");
        desk.share(lead, id);
        var browser = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var note = SessionController.PATH + "/" + id + "/textes/" + texts.getFirst() + "/note";
        browser.post(note, Map.of("note", "Notre première note", "version", "0"));

        var late = browser.post(note, Map.of("note", "Écrite à côté", "version", "0"));

        assertThat(late.getStatusCode().value()).isEqualTo(422);
        assertThat(late.getBody()).contains("entre-temps", "Écrite à côté");
        assertThat(browser.page(SessionController.PATH + "/" + id)).contains("Notre première note");
        var stranger = signedIn.as(
                Role.LOCAL_LEAD,
                TestStructures.in(directory).open("Guichet étranger").code().value());
        assertThat(stranger.get(SessionController.PATH + "/" + id)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(stranger.post(note, Map.of("note", "x", "version", "1"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void givesBackWhatWasTypedWhenASessionCannotBeOpened() {
        var browser = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var form = new HashMap<String, String>();
        form.put("structure", office.code().value());
        form.put("titre", "Séance sans textes");
        form.put("du", "2001-01-01");
        form.put("au", "2001-02-01");
        form.put("taille", "12");

        var answer = browser.post(SessionController.PATH, form);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Moins de trois textes", "Séance sans textes");
    }

    @Test
    void decidesAPainPointOnceWhileItHolds() {
        var id = open("ALL", 3);
        var texts = texts(id);
        say(lead, id, texts.getFirst(), Feeling.NEGATIVE, true, "");
        desk.share(lead, id);
        desk.decide(lead, id, "On rappelle\u0000 rarement ", null, texts);

        assertThat(refusal(() -> desk.decide(lead, id, "On rappelle  rarement", null, texts)))
                .isEqualTo("same");

        var first = desk.pains(id).getFirst();
        desk.drop(lead, id, first.id(), true);
        desk.decide(lead, id, "On rappelle rarement", null, texts);
        assertThat(refusal(() -> desk.drop(lead, id, first.id(), false))).isEqualTo("same");
        assertThat(signedIn.as(Role.LOCAL_LEAD, office.code().value()).page(SessionController.PATH))
                .contains("un agent, un irritant décidé");
    }

    @Test
    void refusesADayThatNoCalendarHas() {
        var browser = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var form = Map.of(
                "structure", office.code().value(),
                "titre", "Une\u0000 séance lointaine",
                "du", "2026-01-01",
                "au", "+99999999-01-01",
                "taille", "12");

        var answer = browser.post(SessionController.PATH, form);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Donnez un jour");
    }

    private UUID open(String among, int size) {
        return desk.open(
                lead,
                office.code(),
                new SessionDesk.Asked("L’accueil du mois", today().minusMonths(2), today(), among, size));
    }

    private List<UUID> texts(UUID id) {
        return votes.texts(id).stream().map(VoteRepository.Drawn::id).toList();
    }

    private void say(Actor who, UUID id, UUID text, Feeling feeling, boolean pain, String words) {
        desk.say(who, id, text, new Vote(feeling, List.of(Axis.RELATION), pain, words));
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Refused refused) {
            return refused.why();
        }
    }

    private Actor actor(String name, Permission... permissions) {
        return TestActors.of(name, Scope.under(List.of(office.code().value())), permissions);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")));
    }
}
