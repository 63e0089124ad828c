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
