package spplus.experience.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.TestStructures;

/** A story of the fictional territory goes through the desks of real life, to its author's last word. */
@IntegrationTest
class StoryTellerTests {

    private static final String STORY = """
            {"key": "%s", "title": "Rampe introuvable", "story": "Personne ne m’a dit où était la rampe d’accès.",
             "feeling": "NEGATIVE", "postedAs": "PERSON", "department": null, "country": "France",
             "targets": [{"structure": "%s", "channels": ["COUNTER"], "feelings": {}}], "procedure": null, "email": true,
             "daysAgo": 200, "hour": "10:00", "moderation": {"afterHours": 5, "decision": "PUBLISH", "redact": []},
             "openedAfterDays": 1, "axes": {}, "improvement": false, "tags": [], "comments": [], "replies": [
             {"structure": "%s", "afterDays": 4, "by": "agent", "text": "Vous avez raison.", "rating": null,
              "promise": {"text": "Deux panneaux indiquent la rampe.", "dueAfterDays": 20, "kept": true},
              "change": {"afterDays": 5, "what": "La rampe est fléchée.", "evidence": "Photo à l’accueil", "read": true,
                "contradiction": "La flèche montre l’escalier."},
              "verdict": {"said": "NOT_SOLVED", "firstTime": true, "word": "Il manque un panneau."}}],
             "same": 0, "useful": 0, "useless": 0}
            """;

    @Autowired
    StoryTeller teller;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsWhatBecameOfPromisesChangesAndTheLastWord() {
        var office = TestStructures.in(directory).open("Guichet du Conte");
        var scope = Scope.under(List.of(office.code().value()));
        var key = keyOfFate(3);
        teller.tell(
                new ByteArrayInputStream(STORY.replace("\n", " ")
                        .formatted(key, office.code().value(), office.code().value())
                        .getBytes(StandardCharsets.UTF_8)),
                Map.of(
                        "agent", person("Agente", scope, Permission.REPLY, Permission.READ_EXPERIENCES),
                        "lead", person("Valideuse", scope, Permission.VALIDATE_REPLIES),
                        "moderator", person("Modératrice", Scope.EVERYWHERE, Permission.MODERATE)));

        assertThat(kinds(key))
                .containsExactly(
                        "SHARED",
                        "PUBLISHED",
                        "OPENED",
                        "QUALIFIED",
                        "REPLIED",
                        "PROMISED",
                        "CHANGE_CLAIMED",
                        "CHANGE_CONTRADICTED",
                        "PROMISE_TOLD",
                        "VERDICT_GIVEN",
                        "REOPENED",
                        "PROMISE_WITNESSED");
    }

    private List<String> kinds(String key) {
        return jdbc.sql("""
                select s.kind from experience.step s join experience.demo_told t on t.experience_id = s.experience_id
                where t.key = ? order by s.at, s.id
                """).param(key).query(String.class).list();
    }

    private static Actor person(String name, Scope scope, Permission... may) {
        var permissions = new EnumMap<Permission, Scope>(Permission.class);
        Arrays.stream(may).forEach(permission -> permissions.put(permission, scope));
        return new Actor(UUID.randomUUID(), name, permissions);
    }

    /** What becomes of a promise follows from the key of its story. */
    private static String keyOfFate(int fate) {
        String key;
        do {
            key = "conte-" + UUID.randomUUID();
        } while (Math.floorMod(key.hashCode(), 7) != fate);
        return key;
    }
}
