package spplus.verbatim.theming;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.verbatim.TestVerbatims;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.theme.Prototype;

/** A person makes a theme of what the machine proposes. */
@BrowserTest
class ThemesBrowserTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    VerbatimStore store;

    @Autowired
    ThemeRepository themes;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aPersonSignsAThemeWithExamples(Screen screen, People people) {
        var theme = proposed("Rendez-vous, prise, créneau " + screen);
        var person = people.agent("équipe du programme", screen, agents.everywhere(Role.PROGRAMME_TEAM));

        person.open("/espace/voix/themes?etat=proposed").sees("Rendez-vous, prise, créneau " + screen);
        person.open("/espace/voix/themes/" + theme).press("Signer ce thème").sees("Écrivez une définition");
        person.fill("definition", "Obtenir un rendez-vous : créneaux, attente, annulation. Pas l’accueil sur place.");
        person.press("Enregistrer").sees("C’est enregistré");
        person.press("Signer ce thème").sees("Pour signer, il faut");
        person.press("C’est ce thème").sees("ce texte est un exemple");
        person.open("/espace/voix/themes").sees("eux seuls entrent dans les chiffres");
    }

    private UUID proposed(String name) {
        var office = TestStructures.in(directory).open("Mairie des créneaux").code();
        var told = List.of(
                TestVerbatims.letter(
                        "Pas de créneau", "Aucun rendez-vous avant trois mois et demi pour un passeport.", office),
                TestVerbatims.letter(
                        "Rendez-vous", "J’attends un rendez-vous depuis 6 semaines, le site n’en donne pas.", office));
        transactions.executeWithoutResult(_ -> store.take(told));
        var theme = Theme.proposed(
                name,
                new Prototype(Map.of("rendez", 1.0, "creneau", 0.5, "passeport", 0.2)),
                "Démarches",
                List.of(),
                2);
        transactions.executeWithoutResult(_ -> themes.add(theme, clock.instant()));
        told.forEach(text ->
                jdbc.sql("""
                insert into verbatim.theme_of (verbatim_id, theme_id, by_person, confidence, at)
                select id, ?, false, 0.8, now() from verbatim.verbatim where source_id = ?
                """).param(theme.id()).param(text.source().id()).update());
        return theme.id();
    }
}
