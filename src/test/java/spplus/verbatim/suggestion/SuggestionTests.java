package spplus.verbatim.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static spplus.access.Permission.ANALYSE_VOICES;
import static spplus.access.Permission.READ_VOICES;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.server.ResponseStatusException;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.verbatim.SuggestionAnswered;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.domain.Refused;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.suggestion.Suggestion.State;
import spplus.verbatim.suggestion.SuggestionPages.Typed;
import spplus.verbatim.suggestion.SuggestionRepository.Told;

/** An agent suggests in a minute, a lead answers and says why. */
@IntegrationTest
@RecordApplicationEvents
class SuggestionTests {

    private static final Typed IDEA =
            new Typed("idea", "Rendez-vous du samedi", "Ouvrir deux samedis par mois sur rendez-vous.", false);

    @Autowired
    SuggestionDesk desk;

    @Autowired
    SuggestionRepository suggestions;

    @Autowired
    VerbatimStore verbatims;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void goesFromTheFormToTheAnswerThatItsAuthorReads() {
        var office = office("Mairie aux idées");
        var code = office.code().value();
        var agent = signedIn.as(Role.RESPONDER, code);
        var lead = signedIn.as(Role.LOCAL_LEAD, code);

        assertThat(agent.page("/espace/idees")).contains("Mairie aux idées", "Vous n’avez encore rien proposé");
        var hasty = agent.post("/espace/idees", form(code, "", "Le tapis", "Il glisse"));
        assertThat(hasty.getStatusCode().value()).isEqualTo(422);
        assertThat(hasty.getBody()).contains("Dites si c’est une idée ou un irritant", "Le tapis", "Il glisse");
        agent.post("/espace/idees", form(code, "irritant", "Le tapis", "Il glisse quand il pleut."));

        assertThat(agent.page("/espace/idees")).contains("Le tapis", "Reçue");
        assertThat(lead.page("/espace/idees/equipe")).contains("Le tapis", "À lire (1)", "trop peu pour un taux");
        var path = "/espace/idees/" + only(office).suggestion().id();
        assertThat(lead.page(path)).contains("Il glisse quand il pleut.");
        lead.post(path + "/lue", Map.of());
        assertThat(agent.page(path)).contains("Lue").doesNotContain("Envoyer la réponse");

        var silent = lead.post(path + "/reponse", answer("ecartees", " ", 1));
        assertThat(silent.getStatusCode().value()).isEqualTo(422);
        assertThat(silent.getBody()).contains("Dites pourquoi");
        lead.post(path + "/reponse", answer("retenues", "Un tapis neuf est commandé pour mardi.", 1));
        assertThat(agent.page("/espace/idees")).contains("Retenue", "Un tapis neuf est commandé pour mardi.");
        assertThat(lead.page("/espace/idees/equipe?etat=retenues")).contains("Le tapis");
        assertThat(mails(only(office))).isEqualTo(1);
    }

    @Test
    void keepsItsWordsOnceScreenedAsAnAgentsAndNeverAsAUsers() {
        var office = office("Mairie qui masque");
        var agent = agent(office);

        boolean redacted = desk.propose(
                agent,
                office.code(),
                new Typed("idea", "Un numéro direct", "Me joindre au 06 12 34 56 78 pour en parler.", false));

        var one = only(office).suggestion();
        var kept = verbatims.find(Suggestion.source(one.id())).orElseThrow();
        assertThat(redacted).isTrue();
        assertThat(kept.body()).doesNotContain("06 12").contains("pour en parler");
        assertThat(kept.author()).isEqualTo(AuthorKind.AGENT);
        assertThat(kept.source().kind()).isEqualTo(SourceKind.SUGGESTION);
        assertThat(kept.open()).isFalse();
        assertThat(kept.scopes()).contains(office.code().value());
        assertThat(everythingKeptOf(one.id())).doesNotContain("06 12");
    }

    @Test
    void showsTheNameOnlyWhereTheAuthorAgrees() {
        var office = office("Mairie sans nom");
        var agent = agent(office);

        desk.propose(agent, office.code(), new Typed("idea", "Sans me nommer", "Une idée discrète.", true));

        assertThat(only(office).suggestion().authorName()).isEmpty();
        assertThat(suggestions.of(agent.id(), null, 5)).hasSize(1);
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        assertThat(lead.page("/espace/idees/equipe")).contains("Sans me nommer").doesNotContain(agent.name());
    }

    @Test
    void isHiddenFromOthersAndFromColleaguesUntilItIsAnswered() {
        var office = office("Mairie fermée aux curieux");
        desk.propose(agent(office), office.code(), IDEA);
        var id = only(office).suggestion().id();
        var colleague = agent(office);
        var stranger = lead(office("Mairie curieuse des idées"));

        assertThatThrownBy(() -> desk.find(colleague, id)).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> desk.find(stranger, id)).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> desk.answer(stranger, id, State.DECLINED, "Pas ici.", 0))
                .isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> desk.answer(colleague, id, State.DECLINED, "Pas ici.", 0))
                .isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> desk.withdraw(colleague, id)).isInstanceOf(ResponseStatusException.class);

        desk.answer(lead(office), id, State.DECLINED, "Personne ne peut ouvrir le samedi cette année.", 0);
        assertThat(desk.find(colleague, id).suggestion().state()).isEqualTo(State.DECLINED);
        assertThatThrownBy(() -> desk.find(stranger, id)).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void refusesAnAnswerToWhatSomebodyElseAnsweredAndKeepsAllThatWasSaid() {
        var office = office("Mairie aux deux référents");
        desk.propose(agent(office), office.code(), IDEA);
        var id = only(office).suggestion().id();
        var first = lead(office);

        desk.answer(first, id, State.DECLINED, "Pas assez de monde.", 0);
        assertThatThrownBy(() -> desk.answer(lead(office), id, State.TAKEN_UP, "Bonne idée.", 0))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo("meanwhile"));
        desk.answer(first, id, State.TAKEN_UP, "Deux volontaires se sont proposés.", 1);

        assertThat(suggestions.steps(id, 10))
                .extracting(SuggestionRepository.Step::words)
                .containsExactly("Deux volontaires se sont proposés.", "Pas assez de monde.");
        assertThat(events.stream(SuggestionAnswered.class)
                        .filter(event -> event.id().equals(id)))
                .hasSize(2);
    }

    @Test
    void leavesNothingOfWhatItsAuthorTakesBack() {
        var office = office("Mairie qui oublie");
        var agent = agent(office);
        desk.propose(agent, office.code(), IDEA);
        var id = only(office).suggestion().id();

        desk.withdraw(agent, id);

        assertThat(suggestions.find(id)).isEmpty();
        assertThat(verbatims.find(Suggestion.source(id))).isEmpty();
    }

    @Test
    void isSeenByWhoeverStandsAboveAndFollowsTheTree() {
        var tree = TestStructures.in(directory);
        var above = tree.open("Direction des idées");
        var office = tree.open("Antenne des idées", above);
        desk.propose(agent(office), office.code(), IDEA);

        assertThat(suggestions.list(State.RECEIVED, above.code().value(), null, 5))
                .extracting(told -> told.suggestion().structure())
                .containsExactly(office.code().value());

        suggestions.move(office.code().value(), List.of(office.code().value()));
        assertThat(suggestions.list(State.RECEIVED, above.code().value(), null, 5))
                .isEmpty();
    }

    @Test
    void countsTheAnswersGivenInTimeAmongThoseThatWereOwed() {
        var office = office("Mairie ponctuelle");
        var code = office.code().value();
        desk.propose(agent(office), office.code(), IDEA);
        desk.propose(agent(office), office.code(), new Typed("irritant", "Le photocopieur", "Il bourre.", false));
        var made = suggestions.list(State.RECEIVED, code, null, 5);
        var due = made.getFirst().suggestion().dueOn();
        desk.answer(lead(office), made.getFirst().suggestion().id(), State.DECLINED, "Pas cette année.", 0);

        var since = due.minusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(suggestions.kept(code, since, due)).isEqualTo(new SuggestionRepository.Kept(0, 0));
        assertThat(suggestions.kept(code, since, due.plusDays(1))).isEqualTo(new SuggestionRepository.Kept(1, 2));
    }

    private Told only(Structure office) {
        var all = SuggestionViews.all().stream()
                .flatMap(state -> suggestions.list(state, office.code().value(), null, 5).stream())
                .toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** Each told once, after the transaction. */
    private long mails(Told told) {
        var key = "suggestion:%s:2".formatted(told.suggestion().id());
        await().atMost(Duration.ofMinutes(1)).until(() -> told(key) > 0);
        return told(key);
    }

    private long told(String key) {
        return jdbc.sql("select count(*) from notification.mail where told = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private String everythingKeptOf(UUID id) {
        return jdbc.sql("select coalesce(string_agg(s::text, ' '), '') from verbatim.suggestion s where id = ?")
                .param(id)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private Structure office(String name) {
        return TestStructures.in(directory).open(name);
    }

    private static Actor agent(Structure office) {
        return TestActors.of(
                "Agent " + UUID.randomUUID(), Scope.under(List.of(office.code().value())), READ_VOICES);
    }

    private static Actor lead(Structure office) {
        return TestActors.of("Une référente", Scope.under(List.of(office.code().value())), READ_VOICES, ANALYSE_VOICES);
    }

    private static Map<String, String> form(String structure, String kind, String subject, String text) {
        var form = new HashMap<String, String>();
        form.put("structure", structure);
        form.put("nature", kind);
        form.put("sujet", subject);
        form.put("texte", text);
        return form;
    }

    private static Map<String, String> answer(String outcome, String words, int version) {
        return Map.of("suite", outcome, "reponse", words, "version", String.valueOf(version));
    }
}
