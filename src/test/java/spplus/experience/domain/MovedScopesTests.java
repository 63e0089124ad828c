package spplus.experience.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.platform.Ids;

@IntegrationTest
class MovedScopesTests {

    @Autowired
    private Directory directory;

    @Autowired
    private TestExperiences experiences;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void followsAStructureToItsNewPlaceAndKeepsTheOtherServices() {
        var structures = TestStructures.in(directory);
        var before = structures.open("Direction d’avant");
        var after = structures.open("Direction d’après");
        var office = structures.open("Guichet qui déménage", before);
        var other = structures.open("Un autre service");
        var id = experiences.published(
                new Story("Un guichet", "Il a changé de direction."), Feeling.NEUTRAL, office.code(), other.code());
        assertThat(scope(id)).containsExactlyInAnyOrder(codes(office, before, other));

        structures.register(TestStructures.entry(office.code().value(), office.name(), after, "21000", "Dijon", "Oui"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(scope(id)).containsExactlyInAnyOrder(codes(office, after, other)));
    }

    @Test
    void followsWithWhatWaitsForAModerator() {
        var structures = TestStructures.in(directory);
        var before = structures.open("Direction d’hier");
        var after = structures.open("Direction de demain");
        var office = structures.open("Guichet sans réponse", before);
        var other = structures.open("Encore un service");
        var id = experiences.shared(
                new Story("Un guichet", "Il va changer de direction."), Feeling.NEUTRAL, office.code(), other.code());
        assertThat(waiting(id)).containsExactlyInAnyOrder(codes(office, before, other));

        structures.register(TestStructures.entry(office.code().value(), office.name(), after, "21000", "Dijon", "Oui"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(waiting(id)).containsExactlyInAnyOrder(codes(office, after, other)));
    }

    @Test
    void followsWithWhatIsReadTwiceAndWithThoseWhoAreTrusted() {
        var structures = TestStructures.in(directory);
        var before = structures.open("Direction quittée");
        var after = structures.open("Direction rejointe");
        var office = structures.open("Guichet relu", before);
        var id = experiences.published(
                new Story("Un guichet relu", "Deux personnes l’ont lu."), Feeling.NEUTRAL, office.code());
        var lonely = structures.open("Guichet sans récit", before);
        readTwice(id, office, before);
        trust(lonely, before);

        structures.register(TestStructures.entry(office.code().value(), office.name(), after, "21000", "Dijon", "Oui"));
        structures.register(TestStructures.entry(lonely.code().value(), lonely.name(), after, "21000", "Dijon", "Oui"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(scopes("double_reading where experience_id = ?", id.value()))
                    .containsExactlyInAnyOrder(codes(office, after));
            assertThat(scopes("trust_grant where structure = ?", lonely.code().value()))
                    .containsExactly(codes(lonely, after));
        });
    }

    private void readTwice(ExperienceId id, Structure... scope) {
        jdbc.sql("""
                insert into experience.double_reading (id, experience_id, scope, drawn_at, state, first_agent, first_choice)
                values (?, ?, ?, now(), 'READ', ?, 'PUBLISH')
                """).params(Ids.next(), id.value(), codes(scope), Ids.next()).update();
    }

    private void trust(Structure office, Structure above) {
        jdbc.sql("""
                insert into experience.trust_grant (id, agent, agent_name, structure, scope, granted_at, granted_by,
                  granted_by_name, validated, unchanged, rated, useful, contradicted)
                values (?, ?, 'Noé', ?, ?, now(), ?, 'Léa', 0, 0, 0, 0, 0)
                """)
                .params(Ids.next(), Ids.next(), office.code().value(), codes(office, above), Ids.next())
                .update();
    }

    private List<String> scopes(String where, Object value) {
        return jdbc.sql("select unnest(scope) from experience." + where)
                .param(value)
                .query(String.class)
                .list();
    }

    @Test
    void leavesAloneTheOtherServicesOfThoseWhoShareOne() {
        var structures = TestStructures.in(directory);
        var before = structures.open("Ancienne direction");
        var after = structures.open("Nouvelle direction");
        var office = structures.open("Guichet mobile", before);
        var shared = structures.open("Service partagé");
        var apart = structures.open("Service à part");
        var moving = experiences.published(
                new Story("Deux guichets", "L’un des deux déménage."), Feeling.NEUTRAL, office.code(), shared.code());
        var still = experiences.published(
                new Story("Deux autres", "Aucun ne déménage."), Feeling.NEUTRAL, shared.code(), apart.code());

        structures.register(TestStructures.entry(office.code().value(), office.name(), after, "21000", "Dijon", "Oui"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(scope(moving)).containsExactlyInAnyOrder(codes(office, after, shared)));
        assertThat(scope(still)).containsExactlyInAnyOrder(codes(shared, apart));
    }

    private List<String> waiting(ExperienceId id) {
        return jdbc.sql("select unnest(scope) from experience.moderation_case where experience_id = ?")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private List<String> scope(ExperienceId id) {
        return jdbc.sql("select structure from experience.scope_entry where experience_id = ?")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private static String[] codes(Structure... structures) {
        return List.of(structures).stream().map(one -> one.code().value()).toArray(String[]::new);
    }
}
