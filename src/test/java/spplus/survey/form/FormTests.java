package spplus.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.survey.domain.Draft;
import spplus.survey.domain.Form;
import spplus.survey.domain.Forms;
import spplus.survey.domain.QuestionKind;

/** Writing a questionnaire with plain forms, undoing, publishing. */
@IntegrationTest
class FormTests {

    private static final Pattern ID = Pattern.compile("/questionnaires/([0-9a-f-]{36})");

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    Forms forms;

    @Autowired
    JdbcClient jdbc;

    Structure office;
    Browser lead;

    @BeforeEach
    void signIn() {
        office = TestStructures.in(directory).open("Mairie des Questions");
        lead = agents.as(Role.LOCAL_LEAD, office.code().value());
    }

    @Test
    void theStandardQuestionnaireIsReadyToPublish() {
        var id = begin("SATISFACTION");

        var answer = act(id, "/publier");

        assertThat(answer.getStatusCode().value()).isEqualTo(302);
        assertThat(lead.page(path(id))).contains("version 1").contains("Ouvrir une campagne");
        act(id, "/publier");
        assertThat(versions(id)).as("each publication is a version").isEqualTo(2);
    }

    @Test
    void withoutItsCoreAQuestionnaireIsRefusedWithTheReason() {
        var id = begin("SATISFACTION");
        act(id, "/questions/satisfaction/retirer");

        var page = lead.page(path(id));
        act(id, "/publier");

        assertThat(page).contains("ne peut pas se passer de la question du socle");
        assertThat(versions(id)).isZero();
    }

    @Test
    void theLastChangeIsUndone() {
        var id = begin("SATISFACTION");
        act(id, "/etapes/1/retirer");
        assertThat(draft(id).sections()).hasSize(5);

        act(id, "/annuler");

        assertThat(draft(id).sections()).hasSize(6);
        assertThat(lead.page(path(id))).doesNotContain("/annuler\"");
    }

    @Test
    void aPageOlderThanTheQuestionnaireChangesNothing() {
        var id = begin("SATISFACTION");
        int before = form(id).revision();
        act(id, "/etapes/0/descendre");
        assertThat(lead.page(path(id))).contains("C’est déplacé");

        var late = post(id, "/etapes/0/retirer", Map.of("revision", String.valueOf(before)));

        assertThat(late.getStatusCode().value()).isEqualTo(302);
        assertThat(lead.page(path(id))).contains("a changé ce questionnaire");
        assertThat(draft(id).sections()).hasSize(6);
    }

    @Test
    void everyKindOfQuestionIsWrittenTranslatedAndAskedUnderACondition() {
        var id = begin("FREE");
        post(id, "/etapes", Map.of("revision", revision(id), "titre", "Première"));
        post(id, "/etapes", Map.of("revision", revision(id), "titre", "Seconde"));
        var choice = add(id, 0, "SINGLE");
        write(
                id,
                choice,
                "intitule",
                "Êtes-vous venu ?",
                "intitule-en",
                "Did you come?",
                "reponses",
                "Oui | Yes | 10\nNon | No | 0\nNe sait pas | Does not know | | seule");
        var words = add(id, 1, "TEXT");
        write(id, words, "intitule", "Pourquoi ?", "obligatoire", "oui", "si", choice + ":2");

        var question = draft(id).item(choice).orElseThrow().own();
        assertThat(question.options())
                .extracting(option -> option.label().in("en"))
                .containsExactly("Yes", "No", "Does not know");
        assertThat(question.options().getLast().alone()).isTrue();
        assertThat(draft(id).item(words).orElseThrow().when().choices()).containsExactly(2);
        assertThat(lead.page(path(id))).contains("Êtes-vous venu ?\u00a0»\u00a0: Non");
        for (var kind : QuestionKind.values()) {
            add(id, 1, kind.name());
        }
        assertThat(lead.page(path(id))).contains("points à corriger avant de publier");
        assertThat(lead.page(path(id) + "/apercu?etape=2")).contains("Pourquoi ?");
    }

    @Test
    void aChoiceKeepsItsCodeAsLongAsItsWordsStay() {
        var id = begin("FREE");
        post(id, "/etapes", Map.of("revision", revision(id), "titre", "Seule"));
        var choice = add(id, 0, "SINGLE");
        write(id, choice, "intitule", "Lequel ?", "reponses", "Un\nDeux\nTrois");

        write(id, choice, "intitule", "Lequel ?", "reponses", "Trois\nQuatre\nUn");

        assertThat(draft(id).item(choice).orElseThrow().own().options())
                .extracting(option -> option.code() + " " + option.label().french())
                .containsExactly("3 Trois", "4 Quatre", "1 Un");
    }

    @Test
    void saysWhatToMendAndKeepsWhatWasTyped() {
        var id = begin("FREE");
        post(id, "/etapes", Map.of("revision", revision(id), "titre", "Seule"));
        var choice = add(id, 0, "SINGLE");

        var answer = write(id, choice, "intitule", "", "reponses", "Un | One | beaucoup");

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("href=\"#intitule\"").contains("Un | One | beaucoup");
    }

    @Test
    void wordsOfTheCoreAreLocked() {
        var id = begin("SATISFACTION");

        assertThat(lead.page(path(id) + "/questions/satisfaction"))
                .contains("Question du socle commun")
                .doesNotContain("name=\"intitule\"");
        write(id, "satisfaction", "intitule", "Autre chose ?", "obligatoire", "oui");
        assertThat(draft(id).item("satisfaction").orElseThrow().own()).isNull();
    }

    @Test
    void questionnairesOfOthersAreNotThere() {
        var id = begin("FREE");
        var neighbour = agents.as(
                Role.LOCAL_LEAD,
                TestStructures.in(directory).open("Mairie d’à côté").code().value());

        assertThat(neighbour.get(path(id)).getStatusCode().value()).isEqualTo(404);
        assertThat(agents.as(Role.RESPONDER, office.code().value())
                        .get(path(id))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private UUID begin(String family) {
        var answer = lead.post(
                FormView.ADDRESS, Map.of("structure", office.code().value(), "titre", "Un essai", "modele", family));
        var found = ID.matcher(String.valueOf(answer.getHeaders().getLocation()));
        assertThat(found.find()).isTrue();
        assertThat(lead.page(FormView.ADDRESS + "/" + found.group(1))).contains("Le questionnaire est commencé");
        return UUID.fromString(found.group(1));
    }

    private String add(UUID id, int step, String kind) {
        var answer = post(id, "/etapes/" + step + "/questions", Map.of("revision", revision(id), "question", kind));
        return String.valueOf(answer.getHeaders().getLocation()).replaceFirst(".*/questions/", "");
    }

    private ResponseEntity<String> write(UUID id, String key, String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("revision", revision(id));
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return lead.post(path(id) + "/questions/" + key, form);
    }

    private ResponseEntity<String> act(UUID id, String what) {
        return post(id, what, Map.of("revision", revision(id)));
    }

    private ResponseEntity<String> post(UUID id, String what, Map<String, String> fields) {
        return lead.post(path(id) + what, fields);
    }

    private String path(UUID id) {
        return FormView.ADDRESS + "/" + id;
    }

    private String revision(UUID id) {
        return String.valueOf(form(id).revision());
    }

    private Draft draft(UUID id) {
        return form(id).draft();
    }

    private Form form(UUID id) {
        return forms.find(id).orElseThrow();
    }

    private int versions(UUID id) {
        return jdbc.sql("select count(*) from survey.form_version where form_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
