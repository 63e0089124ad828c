package spplus.experience.reply;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.access.Permission;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;

/** A manager lets somebody publish without validation; that person publishes, then thinks better of it. */
@BrowserTest
class TrustedReplyBrowserTests {

    private static final String STORY = "Je suis venue à 14 h, porte close, alors que le site annonce 16 h.";

    @Autowired
    SignedIn signedIn;

    @Autowired
    SettingsDesk settings;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void earnsTheRightPublishesAndUndoes(People people) {
        var office = TestStructures.in(directory).open("Accueil de confiance");
        var code = office.code();
        settings.set(
                ReplyDeskTests.agent(office, Permission.MANAGE_STRUCTURE),
                new StructureSettings(code, true, null, null, null, null),
                Instant.now());
        var past = experiences.published(new Story("Déjà répondu", STORY), Feeling.NEUTRAL, code);
        var id = experiences.published(new Story("Guichet fermé", STORY), Feeling.NEUTRAL, code);
        var session = signedIn.as(Role.RESPONDER, code.value());
        validated(past, code.value(), session.agent());

        var manager = people.agent("responsable", Screen.PHONE, signedIn.as(Role.MANAGER, code.value()))
                .open("/espace/experiences/confiance")
                .sees("Personne ne publie sans relecture")
                .sees("20 réponses relues, dont 20 sans changement")
                .press("Laisser Sacha publier sans relecture")
                .sees("C’est accordé")
                .sees("1 personne publie sans relecture");

        people.agent("répondant", Screen.DESKTOP, session)
                .open("/espace/experiences?attention=FIRST")
                .doesNotSee("Guichet fermé")
                .open("/espace/experiences/" + id)
                .fill("body", "Les horaires du site sont corrigés.")
                .press("Publier sans relecture")
                .sees("Publiée sans relecture. Vous pouvez annuler jusqu’au")
                .press("Annuler la publication")
                .sees("La publication est annulée")
                .sees("Publication de la réponse annulée");
        people.someone("passante", Screen.PHONE_WITHOUT_SCRIPTS)
                .open("/experiences?q=horaires")
                .doesNotSee("Les horaires du site sont corrigés");

        manager.fill("mot", "Change de service.").press("Retirer à Sacha").sees("Retiré par");
    }

    private void validated(ExperienceId id, String structure, UUID agent) {
        jdbc.sql("""
                insert into experience.reply (id, experience_id, structure, scope, state, body, written_by, written_by_name,
                  writers, validated_by, created_at, updated_at, published_at, rating, round)
                select gen_random_uuid(), :id, :structure, array[:structure], 'PUBLISHED', 'Réponse.', :agent, 'Sacha',
                  array[:agent], gen_random_uuid(), now(), now(), now(), case when n <= 10 then 'USEFUL' end, n
                from generate_series(1, 20) as n
                """)
                .param("id", id.value())
                .param("structure", structure)
                .param("agent", agent)
                .update();
    }
}
