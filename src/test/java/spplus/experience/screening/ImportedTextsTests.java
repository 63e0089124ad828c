package spplus.experience.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.audit.AuditTrail;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.State;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.ModerationCases;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Step;
import spplus.experience.domain.Steps;
import spplus.experience.domain.Story;
import spplus.experience.domain.UnscreenedTexts;
import spplus.experience.moderation.Masks;
import spplus.experience.moderation.ModerationDesk;
import spplus.experience.moderation.Reading;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.privacy.FindingKind;
import spplus.search.SearchIndex;

/** Texts of an official file are screened after they came in; the job may run in the background at any moment. */
@IntegrationTest
class ImportedTextsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ImportedTexts texts;

    @Autowired
    private List<OperatorCommand> commands;

    @Autowired
    private ModerationDesk desk;

    @Autowired
    private ModerationCases cases;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private ExperienceStore store;

    @Autowired
    private Replies replies;

    @Autowired
    private Steps steps;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Directory directory;

    @Autowired
    private SearchIndex index;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private java.time.Clock clock;

    @TempDir
    private Path folder;

    private Structure office;
    private Actor camille;
    private String run;
    private String name;

    @BeforeEach
    void openAnOffice() {
        run = UUID.randomUUID().toString().substring(0, 8);
        // Nobody else's name in the shared database: letters only, so that it reads as a name.
        name = "Jacquier" + run.replaceAll("[0-9]", "x");
        office = TestStructures.in(directory).open("Bureau des Relectures " + run);
        camille = new Actor(
                UUID.randomUUID(),
                "Camille",
                Map.of(Permission.MODERATE, Scope.under(List.of(office.code().value()))));
    }

    @Test
    void putsAnImportedNameBeforeTheModeratorsAndLeavesTheRest() throws IOException {
        importing(row("a", "Une certaine Madame " + name + " me demande un papier.", ""));
        importing(row("b", "Le guichet était ouvert et rapide.", ""));

        awaitScreened("a", "b");

        assertThat(cases.isFlagged(id("a"))).isTrue();
        assertThat(cases.isFlagged(id("b"))).isFalse();
        assertThat(store.get(id("a")).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void masksEverywhereAndForGood() throws IOException {
        importing(row(
                "a", "Une certaine Madame " + name + " me demande un papier.", "Bonjour, " + name + " est partie."));
        awaitScreened("a");
        var id = id("a");

        desk.publishRedacted(Reading.latest(id), Masks.of(List.of(name)), camille);

        assertThat(store.get(id).story().text())
                .isEqualTo("Une certaine Madame [passage masqué] me demande un papier.");
        assertThat(replies.published(id).getFirst().wording().body())
                .isEqualTo("Bonjour, [passage masqué] est partie.");
        assertThat(cases.isFlagged(id)).isFalse();
        assertThat(steps.of(id)).extracting(Steps.Past::kind).contains(Step.Kind.MASKED);
        assertThat(index.awaitIndexed(Duration.ofSeconds(20))).isTrue();
        assertThat(get("/api/v1/experiences?structure=" + office.code().value()))
                .contains("[passage masqué]")
                .doesNotContain(name);
        assertThat(get("/experiences.atom?structure=" + office.code().value())).doesNotContain(name);
        assertThat(get("/api/v1/experiences?q=" + name)).doesNotContain(id.toString());
    }

    @Test
    void putsANameGivenAwayByAReplyBeforeTheModerators() throws IOException {
        importing(
                row("a", "Le guichet était ouvert et rapide.", "Bonjour, une certaine Madame " + name + " vous dira."));
        awaitScreened("a");
        var id = id("a");
        assertThat(cases.isFlagged(id)).isTrue();

        desk.publishRedacted(Reading.latest(id), Masks.of(List.of(name)), camille);

        assertThat(replies.published(id).getFirst().wording().body())
                .isEqualTo("Bonjour, une certaine Madame [passage masqué] vous dira.");
        assertThat(store.get(id).story().text()).isEqualTo("Le guichet était ouvert et rapide.");
        assertThat(cases.isFlagged(id)).isFalse();

        importing(row("a", "Le guichet était ouvert.", "Bonjour, une certaine Madame " + name + " vous dira."));
        awaitScreened("a");
        assertThat(replies.published(id).getFirst().wording().body()).doesNotContain(name);
        assertThat(cases.isFlagged(id)).isFalse();
    }

    @Test
    void asksAgainWhenAReplyIsOther() throws IOException {
        importing(row("a", "Le guichet était ouvert et rapide.", "Bonjour, merci de votre retour."));
        awaitScreened("a");
        assertThat(cases.isFlagged(id("a"))).isFalse();

        importing(row("a", "Le guichet était ouvert et rapide.", "Bonjour, demandez Madame " + name + " au guichet."));
        awaitScreened("a");
        assertThat(cases.isFlagged(id("a"))).isTrue();
    }

    @Test
    void keepsAMaskWhenTheFileComesAgain() throws IOException {
        importing(row("a", "Une certaine Madame " + name + " me demande un papier.", ""));
        awaitScreened("a");
        var id = id("a");
        desk.publishRedacted(Reading.latest(id), Masks.of(List.of(name)), camille);

        importing(row("a", "Une certaine Madame " + name + " me demande un papier, encore.", ""));
        awaitScreened("a");

        assertThat(store.get(id).story().text()).doesNotContain(name);
        assertThat(cases.isFlagged(id)).isFalse();
    }

    @Test
    void asksOnlyOnceAboutTheSameWords() throws IOException {
        var row = row("a", "Une certaine Madame " + name + " me demande un papier.", "");
        importing(row);
        awaitScreened("a");
        desk.publish(Reading.latest(id("a")), camille);
        assertThat(cases.isFlagged(id("a"))).isFalse();

        importing(row.replace("Négatif", "Neutre"));
        awaitScreened("a");
        assertThat(cases.isFlagged(id("a"))).isFalse();

        importing(row.replace("un papier", "deux papiers"));
        awaitScreened("a");
        assertThat(cases.isFlagged(id("a"))).isTrue();
    }

    @Test
    void hidesATextInDoubtWhereSoConfigured() throws IOException {
        importing(row("a", "Le guichet était ouvert et rapide.", ""));
        awaitScreened("a");
        var id = id("a");
        var story = new Story("Un titre", "Une certaine Madame " + name + " me demande un papier.");
        var hiding = new Doubts(store, cases, quarantine, audit, new ScreeningSettings(true, 0, 10, 10), clock);

        transactions.executeWithoutResult(
                _ -> hiding.raise(new UnscreenedTexts.Text(id, story, List.of()), EnumSet.of(FindingKind.PERSON_NAME)));

        assertThat(store.get(id).state()).isEqualTo(State.AWAITING_MODERATION);
        assertThat(quarantine.find(id)).contains(story);
        var publishedAt = store.get(id).snapshot().publishedAt();
        desk.publishRedacted(Reading.latest(id), Masks.of(List.of(name)), camille);
        assertThat(store.get(id).story().text()).doesNotContain(name);
        assertThat(store.get(id).snapshot().publishedAt()).isEqualTo(publishedAt);
    }

    @Test
    void tellsTheStepsThatTheFileDates() throws IOException {
        importing(row("a", "Le guichet était ouvert et rapide.", "Merci de votre retour."));

        assertThat(steps.of(id("a")))
                .extracting(Steps.Past::kind)
                .containsExactly(Step.Kind.SHARED, Step.Kind.PUBLISHED, Step.Kind.REPLIED);
    }

    private void awaitScreened(String... rows) {
        await().untilAsserted(() -> {
            texts.screen();
            for (var row : rows) {
                assertThat(jdbc.sql("select count(*) from experience.unscreened where experience_id = ?")
                                .param(id(row).value())
                                .query(Long.class)
                                .single())
                        .isZero();
            }
        });
    }

    private String row(String row, String story, String reply) {
        return String.join(
                ";",
                row + run,
                "Négatif",
                "15/06/2022",
                "17/06/2022 19:49",
                "Un titre",
                story,
                office.code().value(),
                reply,
                reply.isEmpty() ? "" : "20/06/2022 10:00");
    }

    private void importing(String row) throws IOException {
        var header = "ID expérience;Ressenti usager;Écrit le;Date de publication;Titre;Description;ID structure 1;"
                + "Réponse Structure 1;Date de premiere réponse\n";
        var file = Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), header + row + "\n");
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var command = commands.stream()
                .filter(one -> one.name().equals("import-experiences"))
                .findFirst()
                .orElseThrow();
        assertThat(command.run(List.of(file.toString()), new Console(out, out))).isZero();
    }

    private ExperienceId id(String row) {
        return ExperienceId.of(jdbc.sql("select id from experience.experience where source_id = ?")
                .param(row + run)
                .query(String.class)
                .single());
    }

    private String get(String path) {
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
    }
}
