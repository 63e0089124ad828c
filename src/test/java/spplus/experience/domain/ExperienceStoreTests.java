package spplus.experience.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Experiences;
import spplus.experience.Feeling;
import spplus.experience.State;
import spplus.experience.TestExperiences;

@IntegrationTest
class ExperienceStoreTests {

    private static final Story STORY = new Story("Guichet fermé", "Porte close à 14 h alors que le site dit 16 h.");

    @Autowired
    ExperienceStore store;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Experiences facade;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void keepsUnmoderatedWordsOutOfTheRowsInClear() {
        var structure = TestStructures.in(directory).open("Mairie de l’Essai");
        var id = experiences.shared(STORY, Feeling.NEGATIVE, structure.code());

        assertThat(quarantine.find(id)).contains(STORY);
        assertThat(store.get(id).story()).isNull();
        assertThat(jdbc.sql("select encode(sealed, 'escape') from experience.quarantine where experience_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .doesNotContain("Guichet");
    }

    @Test
    void showsAPublishedExperienceToItsStructureAndThoseAbove() {
        var root = TestStructures.in(directory).open("Réseau de l’Essai");
        var office = TestStructures.in(directory).open("Antenne de l’Essai", root);
        var id = experiences.published(STORY, Feeling.NEGATIVE, office.code());

        assertThat(scope(id))
                .containsExactlyInAnyOrder(root.code().value(), office.code().value());
        assertThat(quarantine.find(id)).isEmpty();
        assertThat(facade.find(id).orElseThrow().path()).endsWith("-guichet-ferme");
    }

    @Test
    void forgetsTheWordsOfAWithdrawnExperience() {
        var structure = TestStructures.in(directory).open("Bureau de l’Essai");
        var id = experiences.published(STORY, Feeling.NEGATIVE, structure.code());

        transactions.executeWithoutResult(_ -> store.save(store.get(id).withdraw(clock.instant())));

        var kept = store.get(id);
        assertThat(kept.state()).isEqualTo(State.WITHDRAWN);
        assertThat(kept.story()).isNull();
        assertThat(scope(id)).isEmpty();
    }

    @Test
    void refusesASecondChangeMadeOnTheSameReading() {
        var structure = TestStructures.in(directory).open("Agence de l’Essai");
        var id = experiences.shared(STORY, Feeling.NEGATIVE, structure.code());
        var first = store.get(id);
        var second = store.get(id);

        transactions.executeWithoutResult(_ -> store.save(first.reject(
                RejectionReason.CLAIM, "C’est une réclamation.", TestExperiences.MODERATOR, clock.instant())));

        assertThatThrownBy(() -> transactions.executeWithoutResult(_ ->
                        store.save(second.publish(STORY, Redactions.NONE, TestExperiences.MODERATOR, clock.instant()))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void tellsHowToWriteToAnAuthorUntilSilenceIsAsked() {
        var structure = TestStructures.in(directory).open("Caisse de l’Essai");
        var id = experiences.shared(STORY, Feeling.NEGATIVE, structure.code());

        var contact = facade.contact(id).orElseThrow();

        assertThat(contact.email()).isEqualTo("auteur-" + id + "@exemple.fr");
        assertThat(contact.followUpPath()).startsWith("/suivi/");
    }

    private List<String> scope(ExperienceId id) {
        return jdbc.sql("select structure from experience.scope_entry where experience_id = ?")
                .param(id.value())
                .query(String.class)
                .list();
    }
}
