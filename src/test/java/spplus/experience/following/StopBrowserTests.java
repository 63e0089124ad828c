package spplus.experience.following;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Followers;
import spplus.experience.domain.Story;

/** The page where somebody who lived the same asks for silence. */
@BrowserTest
class StopBrowserTests {

    @Autowired
    TestExperiences experiences;

    @Autowired
    Followers followers;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void asksThenSaysThatItIsDone(Screen screen, People people) {
        var office = TestStructures.in(directory).open("Bureau du Silence").code();
        var id = experiences.published(
                new Story("Une attente trop longue", "Trois heures d’attente au guichet."), Feeling.NEGATIVE, office);
        var visitor = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        jdbc.sql("insert into experience.same_mark (experience_id, visitor, at) values (?, ?, now())")
                .param(id.value())
                .param(visitor)
                .update();
        followers.put(id, visitor, "semblable-" + id + "@exemple.fr");

        people.someone("semblable", screen)
                .open(followers.stopPath(id, visitor))
                .sees("Si vous confirmez")
                .press("Ne plus recevoir de courriels")
                .sees("Votre adresse est effacée");
    }
}
