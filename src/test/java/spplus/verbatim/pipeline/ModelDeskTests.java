package spplus.verbatim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.verbatim.MadeUpVoices;
import spplus.verbatim.TestVerbatims;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.ReadingStore;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.model.Circumstances;
import spplus.verbatim.model.LabelledText;
import spplus.verbatim.model.Learning;
import spplus.verbatim.model.LearntModel;
import spplus.verbatim.model.ModelFile;

@IntegrationTest
class ModelDeskTests {

    private static final LearntModel MODEL = Learning.learn(rows(1, 120), 1);

    @TempDir
    Path folder;

    @Autowired
    private ModelDesk desk;

    @Autowired
    private QueueRepository queue;

    @Autowired
    private VerbatimStore verbatims;

    @Autowired
    private ReadingStore readings;

    @Autowired
    private RunningModel running;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TransactionTemplate transactions;

    @AfterEach
    void rulesReadAgain() {
        desk.activate("", "essai", null);
        awaitRun();
    }

    @Test
    void aModelIsComparedThenReadsEverythingAgainThenIsTakenBack() throws IOException {
        var told = TestVerbatims.letter("", "Un accueil chaleureux, une personne à l'écoute.");
        transactions.executeWithoutResult(_ -> verbatims.take(List.of(told)));
        await().untilAsserted(() -> assertThat(modelOf(told)).startsWith("mots-"));
        var version = desk.install(file(), "essai", null).version();
        assertThat(desk.install(file(), "essai", null).version()).isEqualTo(version);
        assertThat(desk.installed())
                .filteredOn(card -> card.version().equals(version))
                .hasSize(1);
        assertThat(modelOf(told)).startsWith("mots-");
        assertThat(desk.freeze(rows(2, 60))).isEqualTo(60);

        var comparison = desk.activate(version, "essai", null).orElseThrow();

        var ours = Objects.requireNonNull(comparison.other());
        var theirs = Objects.requireNonNull(comparison.running());
        assertThat(ours.texts()).isEqualTo(60);
        assertThat(ours.feelingsRight()).isGreaterThan(theirs.feelingsRight());
        assertThat(ours.polarities()).isEqualTo(theirs.polarities()).isPositive();
        awaitRun();
        assertThat(modelOf(told)).isEqualTo(version);
        assertThat(running.current().card()).isEqualTo(MODEL.card());

        assertThat(desk.rollBack("essai", null)).contains("");
        awaitRun();
        assertThat(modelOf(told)).startsWith("mots-");
    }

    @Test
    void refusesAFileThatIsNoModelAndAVersionThatIsNotThere() throws IOException {
        var file = Files.writeString(folder.resolve("texte"), "ceci n’est pas un modèle");

        assertThatThrownBy(() -> desk.install(file, "essai", null)).isInstanceOf(ModelFile.BadModel.class);
        assertThatThrownBy(() -> desk.activate("inconnue", "essai", null)).isInstanceOf(ModelDesk.NoSuchModel.class);
        assertThat(desk.running()).isNotEqualTo("inconnue");
    }

    @Test
    void thePageSaysWhichOneReadsAndPutsAnotherToWork() throws IOException {
        var version = desk.install(file(), "essai", null).version();
        var operator = signedIn.everywhere(Role.ADMINISTRATOR);
        assertThat(operator.page("/espace/voix/modeles")).contains(version).contains("règles de mots");

        assertThat(operator.post("/espace/voix/modeles/activer", Map.of("version", "inconnue"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        operator.post("/espace/voix/modeles/activer", Map.of("version", version));
        assertThat(operator.page("/espace/voix/modeles")).contains("En service : " + version);
        assertThat(operator.page("/methode/analyse")).contains(version);

        operator.post("/espace/voix/modeles/revenir", Map.of());
        assertThat(desk.running()).isEmpty();
        assertThat(signedIn.everywhere(Role.MANAGER)
                        .post("/espace/voix/modeles/activer", Map.of("version", version))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private String modelOf(Incoming told) {
        var id = verbatims.find(told.source()).orElseThrow().id();
        return readings.find(id).map(read -> read.model()).orElse("");
    }

    private void awaitRun() {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(queue.lastRun().filter(QueueRepository.Run::goesOn))
                        .isEmpty());
    }

    private Path file() throws IOException {
        var file = folder.resolve("modele");
        ModelFile.write(MODEL, file);
        return file;
    }

    private static List<LabelledText> rows(long seed, int count) {
        return new MadeUpVoices(seed)
                .voices(count).stream()
                        .map(voice -> new LabelledText(
                                voice.title(),
                                voice.body(),
                                Circumstances.UNKNOWN,
                                voice.feeling(),
                                Arrays.asList(voice.axes())))
                        .toList();
    }
}
