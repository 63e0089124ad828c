package spplus.verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Redactions;
import spplus.experience.domain.Story;
import spplus.survey.CampaignClosed;
import spplus.survey.SurveyTexts;
import spplus.survey.TestCampaigns;
import spplus.survey.TestCampaigns.Opened;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.Given;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.ServedBy;
import spplus.verbatim.TestVerbatims;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.Verbatim;
import spplus.verbatim.domain.VerbatimStore;

@IntegrationTest
class IntakeTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private TestExperiences experiences;

    @Autowired
    private TestCampaigns campaigns;

    @Autowired
    private ExperienceStore store;

    @Autowired
    private SurveyTexts texts;

    @Autowired
    private VerbatimStore verbatims;

    @Autowired
    private Passes passes;

    @Autowired
    private PassRepository progress;

    @Autowired
    private Directory directory;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void keepsAnExperienceOnceItIsPublishedAndForgetsItOnceTakenBack() {
        var office = structure("Bureau entendu");
        var shared =
                experiences.shared(new Story("Un accueil", "Accueil parfait, merci."), Feeling.POSITIVE, office.code());
        var id =
                experiences.published(new Story("Une attente", "Deux heures debout."), Feeling.NEGATIVE, office.code());

        await().untilAsserted(() -> assertThat(verbatims.find(source(id))).isPresent());
        assertThat(kept(id).feelingSaid()).isEqualTo(Feeling.NEGATIVE);
        assertThat(kept(id).structures()).containsExactly(office.code());
        assertThat(kept(id).open()).isTrue();
        assertThat(verbatims.find(source(shared))).isEmpty();

        transactions.executeWithoutResult(_ -> store.save(store.get(id).withdraw(clock.instant())));
        await().untilAsserted(() -> assertThat(verbatims.find(source(id))).isEmpty());
    }

    @Test
    void followsAnExperienceThatIsMaskedOrMoved() {
        var office = structure("Bureau quitté");
        var other = structure("Bureau rejoint");
        var id = experiences.published(new Story("Mme Untel", "Mme Untel au guichet."), Feeling.NEUTRAL, office.code());
        await().untilAsserted(() -> assertThat(verbatims.find(source(id))).isPresent());

        var masked = new Story("Au guichet", "[nom] au guichet.");
        transactions.executeWithoutResult(_ -> {
            store.save(store.get(id).mask(masked, Redactions.NONE, TestExperiences.MODERATOR, clock.instant()));
            store.save(store.get(id).reattribute(1, other.code(), null, clock.instant()));
        });

        await().untilAsserted(() -> assertThat(kept(id).structures()).containsExactly(other.code()));
        assertThat(kept(id).body()).isEqualTo(masked.text());
        assertThat(kept(id).title()).isEqualTo(masked.title());
    }

    @Test
    void aPassTakesWhatWasMissedAndForgetsWhatIsNotThereAnyMore() {
        var id = experiences.published(new Story("Manquée", "Un récit manqué."), Feeling.NEUTRAL);
        await().untilAsserted(() -> assertThat(verbatims.find(source(id))).isPresent());
        jdbc.sql("delete from verbatim.verbatim where source_id = ?")
                .param(id.toString())
                .update();
        var ghost = new ExperienceId(UUID.randomUUID());
        transactions.executeWithoutResult(
                _ -> verbatims.take(List.of(TestVerbatims.letter(source(ghost), "", "Plus là.", null))));

        progress.ask(SourceKind.EXPERIENCE.code());
        passes.run();

        await().untilAsserted(() -> assertThat(verbatims.find(source(id))).isPresent());
        await().untilAsserted(() -> assertThat(verbatims.find(source(ghost))).isEmpty());
    }

    @Test
    void takesWhatPeopleWriteInASurveyAndForgetsWhatTheyTakeBack() {
        var office = structure("Bureau sondé");
        var opened = campaigns.open(office, false, DAY);
        var sheet = campaigns.blank(opened, office, ServedBy.COUNTER, DAY);
        var written = campaigns.write(sheet, 1, false, words(opened, "Trop d’attente au guichet."));
        var text = texts.page(opened.id(), null, 10).getFirst().id();

        await().untilAsserted(() -> assertThat(verbatims.find(source(text))).isPresent());
        assertThat(answer(text).body()).isEqualTo("Trop d’attente au guichet.");
        assertThat(answer(text).structures()).containsExactly(office.code());
        assertThat(answer(text).open()).isFalse();

        campaigns.write(written, 1, false);
        await().untilAsserted(() -> assertThat(verbatims.find(source(text))).isEmpty());
    }

    @Test
    void leavesWhatTellsOfDistressToWhoReadsItFirst() {
        var office = structure("Bureau sondé");
        var opened = campaigns.open(office, false, DAY);
        campaigns.write(
                campaigns.blank(opened, office, ServedBy.COUNTER, DAY),
                1,
                true,
                words(opened, "Je veux mourir, personne ne répond."));
        campaigns.write(campaigns.blank(opened, office, ServedBy.COUNTER, DAY), 1, true, words(opened, "Bon accueil."));

        assertThat(texts.page(opened.id(), null, 10))
                .extracting(SurveyTexts.Written::text)
                .containsExactly("Bon accueil.");
    }

    @Test
    void saysThatAgentsWroteWhatWasAskedOfAgents() {
        var office = structure("Bureau des agents");
        var opened = campaigns.open(FormFamily.LABEL_AGENTS, office, false, DAY);
        campaigns.write(
                campaigns.blank(opened, office, ServedBy.COUNTER, DAY), 1, true, words(opened, "Trop de logiciels."));
        var text = texts.page(opened.id(), null, 10).getFirst().id();

        await().untilAsserted(() -> assertThat(verbatims.find(source(text))).isPresent());
        assertThat(answer(text).author()).isEqualTo(AuthorKind.AGENT);
    }

    @Test
    void namesNoSmallGroupOfAnAnonymousSurvey() {
        var network = structure("Réseau sondé");
        var structures = TestStructures.in(directory);
        var large = structures.open("Grand guichet", network);
        var other = structures.open("Autre grand guichet", network);
        var small = structures.open("Petit guichet", network);
        var opened = campaigns.open(network, true, DAY);
        for (int i = 0; i < 15; i++) {
            campaigns.write(
                    campaigns.blank(opened, large, ServedBy.COUNTER, DAY), 1, true, words(opened, "Du grand " + i));
            campaigns.answer(opened, other, ServedBy.COUNTER, DAY, 3, 3);
        }
        for (int i = 0; i < 10; i++) {
            campaigns.answer(opened, network, ServedBy.COUNTER, DAY, 3, 3);
        }
        campaigns.write(campaigns.blank(opened, small, ServedBy.COUNTER, DAY), 1, true, words(opened, "Du petit"));
        assertThat(kept(opened)).isEmpty();

        transactions.executeWithoutResult(_ -> events.publishEvent(new CampaignClosed(opened.id())));

        await().untilAsserted(() -> assertThat(kept(opened)).hasSize(16));
        assertThat(kept(opened))
                .filteredOn(one -> one.body().equals("Du petit"))
                .allSatisfy(one -> assertThat(one.structures()).containsExactly(network.code()));
        assertThat(kept(opened))
                .filteredOn(one -> one.body().startsWith("Du grand"))
                .allSatisfy(one -> assertThat(one.structures()).containsExactly(large.code()));
    }

    private List<Verbatim> kept(Opened opened) {
        var kept = new ArrayList<Verbatim>();
        texts.page(opened.id(), null, 100)
                .forEach(text -> verbatims.find(source(text.id())).ifPresent(kept::add));
        return kept;
    }

    private static Given words(Opened opened, String words) {
        var asked = opened.form().steps().stream()
                .flatMap(step -> step.questions().stream())
                .filter(one -> one.question().kind() == QuestionKind.TEXT)
                .findFirst()
                .orElseThrow();
        return new Given(asked.id(), asked.key(), 0, null, null, words);
    }

    private Verbatim kept(ExperienceId id) {
        return verbatims.find(source(id)).orElseThrow();
    }

    private Verbatim answer(UUID text) {
        return verbatims.find(source(text)).orElseThrow();
    }

    private static Source source(ExperienceId id) {
        return new Source(SourceKind.EXPERIENCE, id.toString());
    }

    private static Source source(UUID text) {
        return new Source(SourceKind.ANSWER, text.toString());
    }

    private Structure structure(String name) {
        return TestStructures.in(directory).open(name);
    }
}
