package spplus.verbatim.theming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.directory.TestStructures;
import spplus.verbatim.TestVerbatims;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.domain.VerbatimsRead;

/** A theme lives: found, worked on by people, signed, and found again. */
@IntegrationTest
class ThemesTests {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int MOST_TRIES = 4;
    private static final String DEFINITION = "Ce qui touche à ce sujet ; pas les délais.";

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    VerbatimStore store;

    @Autowired
    ThemeRepository themes;

    @Autowired
    RunRepository runs;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void countsAThemeOnlyOnceAPersonSignedIt() {
        var office = office();
        var words = ToldSubjects.words();
        tell(words, office);
        var programme = signedIn.everywhere(Role.PROGRAMME_TEAM);
        var theme = discovered(programme, words);

        assertThat(counted(theme)).isZero();
        assertThat(programme
                        .post(path(theme), form(theme, "Un sujet trouvé", "", "signer"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(programme
                        .post(path(theme), form(theme, "Un sujet trouvé", DEFINITION, "signer"))
                        .getBody())
                .contains("Pour signer", "Un sujet trouvé", DEFINITION);
        var texts = texts(theme);
        for (var text : texts.subList(0, 3)) {
            place(programme, theme, text, "oui");
        }
        place(programme, theme, texts.get(3), "non");
        programme.post(path(theme), form(theme, "Un sujet trouvé", DEFINITION, "signer"));

        assertThat(themes.find(theme).orElseThrow().state()).isEqualTo(ThemeState.SIGNED);
        assertThat(counted(theme)).isEqualTo(texts.size() - 1);
        assertThat(programme.page(path(theme))).contains("Thème signé", ": ce n’est pas ce thème");
        assertThat(programme.page(ThemeController.PATH)).contains("Un sujet trouvé");
    }

    @Test
    void keepsTheIdentityAndTheSignatureOfAThemeFoundAgain() {
        var office = office();
        var words = ToldSubjects.words();
        tell(words, office);
        var programme = signedIn.everywhere(Role.PROGRAMME_TEAM);
        var theme = discovered(programme, words);
        programme.post(path(theme), form(theme, "Nom choisi par une personne", "", "enregistrer"));

        tell(ToldSubjects.words(), office);
        programme.post(ThemeController.PATH + "/decouvrir", Map.of());
        idle();

        assertThat(holders(words)).contains(theme);
        assertThat(themes.find(theme).orElseThrow().name()).isEqualTo("Nom choisi par une personne");
    }

    @Test
    void saysTheThemesOfATextThatComesAndLetsAPersonHaveTheLastWord() {
        var office = office();
        var words = ToldSubjects.words();
        tell(words, office);
        var programme = signedIn.everywhere(Role.PROGRAMME_TEAM);
        var theme = discovered(programme, words);

        var text = tell(List.of(TestVerbatims.letter("Suite", String.join(" ", words), office)))
                .getFirst();
        transactions.executeWithoutResult(_ -> events.publishEvent(new VerbatimsRead(List.of(text))));
        await().atMost(LONG).untilAsserted(() -> assertThat(texts(theme)).contains(text));

        var agent = signedIn.as(Role.RESPONDER, office.value());
        place(agent, theme, text, "non");
        transactions.executeWithoutResult(_ -> events.publishEvent(new VerbatimsRead(List.of(text))));
        assertThat(texts(theme)).doesNotContain(text);
        place(agent, theme, text, "");
        assertThat(texts(theme)).contains(text);
        assertThat(jdbc.sql("select count(*) from verbatim.theme_decision where verbatim_id = ?")
                        .param(text)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void mergesAndSplitsWithoutLosingWhatPeopleSaid() {
        var office = office();
        var words = ToldSubjects.words();
        var others = ToldSubjects.words();
        tell(words, office);
        tell(others, office);
        var programme = signedIn.everywhere(Role.PROGRAMME_TEAM);
        var theme = discovered(programme, words);
        var other = holders(others).getFirst();
        var text = texts(theme).getFirst();
        place(programme, theme, text, "oui");

        var merge = Map.of("fusion", other.toString(), "version", version(theme));
        assertThat(programme
                        .post(path(theme) + "/fusion", merge)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        idle();

        assertThat(themes.find(theme).orElseThrow().state()).isEqualTo(ThemeState.MERGED);
        assertThat(texts(other)).contains(text);
        assertThat(programme.page(path(other))).contains(": c’est ce thème");
        assertThat(programme.get(path(theme)).getStatusCode().value()).isEqualTo(404);

        var term = themes.find(other)
                .orElseThrow()
                .prototype()
                .weights()
                .keySet()
                .iterator()
                .next();
        var split = Map.of("termes", term, "nouveau", "Une partie", "version", version(other));
        programme.post(path(other) + "/scission", split);
        idle();

        assertThat(themes.find(other).orElseThrow().prototype().weights()).doesNotContainKey(term);
        assertThat(themes.all())
                .anyMatch(one -> one.name().equals("Une partie")
                        && one.prototype().weights().keySet().equals(java.util.Set.of(term)));
    }

    @Test
    void refusesWhatSomebodyElseChangedMeanwhileAndKeepsWhatWasTyped() {
        var words = ToldSubjects.words();
        tell(words, office());
        var programme = signedIn.everywhere(Role.PROGRAMME_TEAM);
        var theme = discovered(programme, words);
        var late = form(theme, "Le nom du second", "", "enregistrer");
        programme.post(path(theme), form(theme, "Le nom du premier", "", "enregistrer"));

        var answer = programme.post(path(theme), late);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Quelqu’un a changé ce thème", "Le nom du second");
        assertThat(themes.find(theme).orElseThrow().name()).isEqualTo("Le nom du premier");
    }

    @Test
    void letsOnlyWhoLooksAfterTheWholeCountryDecideAndHidesTextsOfOthers() {
        var office = office();
        var words = ToldSubjects.words();
        tell(words, office);
        var theme = discovered(signedIn.everywhere(Role.PROGRAMME_TEAM), words);
        var lead = signedIn.as(Role.LOCAL_LEAD, office().value());

        assertThat(lead.page(path(theme)))
                .contains("Aucun texte de votre périmètre")
                .doesNotContain("Signer ce thème");
        assertThat(lead.post(path(theme), form(theme, "Autre nom", "", "enregistrer"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        var text = texts(theme).getFirst();
        assertThat(lead.post(path(theme) + "/textes/" + text, Map.of("dedans", "non"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(texts(theme)).contains(text);
    }

    /** Among all that other tests left, forty texts may be taken together with others: more of them stand out. */
    private UUID discovered(Browser programme, List<String> words) {
        for (int more = 0; more < MOST_TRIES && discover(programme, words).isEmpty(); more++) {
            tell(words, office());
        }
        var holders = holders(words);
        assertThat(holders).as("themes of " + words).isNotEmpty();
        return holders.getFirst();
    }

    private List<UUID> discover(Browser programme, List<String> words) {
        var asked = programme.post(ThemeController.PATH + "/decouvrir", Map.of());
        assertThat(asked.getHeaders().getLocation()).hasParameter("etat", "proposed");
        idle();
        return holders(words);
    }

    /** The house does what was asked a few seconds later. */
    private void idle() {
        await().atMost(LONG).until(() -> runs.open().isEmpty());
    }

    /** Themes whose heaviest term is one of these words. */
    private List<UUID> holders(List<String> words) {
        var vocabulary = runs.generation().orElseThrow().vocabulary();
        return themes.all().stream()
                .filter(Theme::isRead)
                .filter(theme -> !theme.prototype().weights().isEmpty())
                .filter(theme -> words.stream().anyMatch(word -> vocabulary
                        .writing(theme.prototype().weights().keySet().iterator().next())
                        .contains(word)))
                .map(Theme::id)
                .toList();
    }

    private List<UUID> texts(UUID theme) {
        return jdbc.sql("select verbatim_id from verbatim.theme_held where theme_id = ? order by confidence desc, 1")
                .param(theme)
                .query(UUID.class)
                .list();
    }

    private long counted(UUID theme) {
        return jdbc.sql("select count(*) from verbatim.theme_counted where theme_id = ?")
                .param(theme)
                .query(Long.class)
                .single();
    }

    private void place(Browser who, UUID theme, UUID text, String inside) {
        assertThat(who.post(path(theme) + "/textes/" + text, Map.of("dedans", inside))
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
    }

    private Map<String, String> form(UUID theme, String name, String definition, String act) {
        return Map.of("nom", name, "definition", definition, "parent", "", "version", version(theme), "acte", act);
    }

    private String version(UUID theme) {
        return String.valueOf(themes.find(theme).orElseThrow().version());
    }

    private static String path(UUID theme) {
        return ThemeController.PATH + "/" + theme;
    }

    private StructureCode office() {
        return TestStructures.in(directory).open("Mairie des thèmes").code();
    }

    private void tell(List<String> words, StructureCode office) {
        tell(ToldSubjects.among(words, office));
    }

    private List<UUID> tell(List<Incoming> told) {
        transactions.executeWithoutResult(_ -> store.take(told));
        return told.stream()
                .map(one -> store.find(one.source()).orElseThrow().id().value())
                .toList();
    }
}
