package spplus.experience.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.criticality.Criticalities;
import spplus.experience.criticality.Criticality;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Story;

/** Criticality orders the queue, is corrected by people, and never leaves the workspace. */
@IntegrationTest
class GradeTests {

    private static final Story CLEAN = new Story("Un accueil rapide", "Cinq minutes d’attente, merci à l’équipe.");
    private static final Story GRAVE =
            new Story("Rien depuis mars", "J’attends toujours. Nous allons être expulsés de notre logement.");

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestExperiences experiences;

    @Autowired
    GradeDesk grades;

    @Autowired
    ModerationDesk desk;

    @Autowired
    Criticalities criticalities;

    @Autowired
    Quarantine quarantine;

    @Autowired
    ExperienceStore store;

    @Autowired
    AuthorContacts contacts;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private StructureCode office;
    private Actor camille;
    private Browser session;

    @BeforeEach
    void open() {
        office = TestStructures.in(directory).open("Mairie de l’Essai").code();
        camille = new Actor(
                UUID.randomUUID(), "Camille", Map.of(Permission.MODERATE, Scope.under(List.of(office.value()))));
        session = signedIn.as(Role.MODERATOR, office.value());
    }

    @Test
    void handsOutTheMostCriticalFirstThenTheOldest() {
        var ordinary = shared(CLEAN);
        var grave = shared(GRAVE);
        var other = shared(CLEAN);

        assertThat(next()).isEqualTo(grave);
        desk.reject(Reading.latest(grave), RejectionReason.CLAIM, "Ce n’est pas le lieu.", camille);
        assertThat(next()).isEqualTo(ordinary);
        grades.correct(other, "4", "Le ton m’inquiète.", camille);
        desk.release(ordinary, camille);
        assertThat(next()).isEqualTo(other);
    }

    @Test
    void keepsTheCorrectionBesideWhatWasComputed() {
        var id = shared(GRAVE);

        grades.correct(id, "1", "L’expulsion est celle d’un voisin.", camille);

        var kept = criticality(id);
        assertThat(kept.computed()).isEqualTo(3);
        assertThat(kept.level()).isEqualTo(1);
        assertThat(kept.correction()).extracting(Criticality.Correction::by).isEqualTo("Camille");
        assertThat(audited(id)).isEqualTo("3 1");
    }

    @Test
    void refusesACorrectionWithoutALevelOrAWord() {
        var id = shared(GRAVE);

        assertThatThrownBy(() -> grades.correct(id, "6", " ", camille))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::field)
                        .containsExactly("niveau", "mot-criticite"));
        assertThat(criticality(id).correction()).isNull();
    }

    @Test
    void judgesNewWordsAnew() {
        var id = shared(CLEAN);
        grades.correct(id, "2", "À relire de près.", camille);

        transactions.executeWithoutResult(_ -> quarantine.put(id, GRAVE));

        assertThat(criticality(id)).isEqualTo(new Criticality(3, "ressources", null));
    }

    @Test
    void showsTheModeratorWhyAndKeepsWhatWasTyped() {
        var id = shared(GRAVE);
        var address = "/espace/moderation/" + id;

        assertThat(session.page(address)).contains("Criticité 3 sur 5", "Nous allons être expulsés de notre logement.");
        var refused =
                session.post(address + "/criticite", Map.of("niveau", "", "mot-criticite", "Je connais le dossier."));
        assertThat(refused.getBody()).contains("Choisissez un niveau de 0 à 5.", "Je connais le dossier.");
        session.post(address + "/criticite", Map.of("niveau", "2", "mot-criticite", "Je connais le dossier."));
        assertThat(session.page(address))
                .contains("Criticité 2 sur 5", "Le calcul donnait 3.", "Je connais le dossier.");
    }

    @Test
    void neverShowsItToThePublicNorToTheAuthor() {
        var id = shared(GRAVE);
        grades.correct(id, "2", "Un mot entre collègues.", camille);
        desk.publish(Reading.latest(id), camille);
        var nobody = signedIn.nobody();
        var experience = store.get(id);
        var follow = contacts.followUpPath(id).orElseThrow();

        for (var address : List.of(
                "/experiences/" + experience.reference() + "-" + experience.slug(),
                "/experiences.atom",
                "/api/v1/experiences/" + id,
                follow,
                follow + "/donnees.json",
                follow + "/donnees.txt")) {
            assertThat(nobody.page(address).toLowerCase(Locale.ROOT))
                    .as(address)
                    .doesNotContain("criticit", "criticality", "entre collègues");
        }
    }

    private ExperienceId shared(Story story) {
        return experiences.shared(story, Feeling.NEUTRAL, office);
    }

    private ExperienceId next() {
        return desk.next(QueueFilter.ALL, camille).orElseThrow();
    }

    private Criticality criticality(ExperienceId id) {
        return criticalities.find(id).orElseThrow();
    }

    private String audited(ExperienceId id) {
        return jdbc.sql("""
                select facts ->> 'from' || ' ' || (facts ->> 'to') from audit.entry
                where action = 'experience.criticality-corrected' and subject = ?
                """).param(id.toString()).query(String.class).single();
    }
}
