package spplus.experience.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Story;
import spplus.search.SearchIndex;

/** Who wrote in English is read, found and announced in English. */
@IntegrationTest
class WrittenLanguagesTests {

    private static final Story ENGLISH = new Story(
            "Nobody answers the phone", "I called the office six times this week and nobody ever answered the phone.");
    private static final Story FRENCH = new Story(
            "Personne ne décroche", "J’ai appelé le guichet six fois cette semaine et personne n’a jamais décroché.");

    @LocalServerPort
    int port;

    @Autowired
    Languages languages;

    @Autowired
    TestExperiences experiences;

    @Autowired
    Quarantine quarantine;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Directory directory;

    @Autowired
    SearchIndex index;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    private Structure office;
    private String code;

    @BeforeEach
    void openAnOffice() {
        office = TestStructures.in(directory).open("Guichet des Langues");
        code = office.code().value();
    }

    @Test
    void tellsTheLanguageOfSealedWordsAndKeepsItOncePublished() {
        var waiting = experiences.shared(ENGLISH, Feeling.NEGATIVE, office.code());
        var published = experiences.published(ENGLISH, Feeling.NEGATIVE, office.code());
        var french = experiences.published(FRENCH, Feeling.NEGATIVE, office.code());

        assertThat(languages.of(waiting)).isEqualTo("en");
        assertThat(languages.of(published)).isEqualTo("en");
        assertThat(languages.of(french)).isEqualTo("fr");
    }

    @Test
    void tellsItAgainWhenTheAuthorWritesSomethingElse() {
        var id = experiences.shared(ENGLISH, Feeling.NEGATIVE, office.code());

        transactions.executeWithoutResult(_ -> quarantine.put(id, FRENCH));

        assertThat(languages.of(id)).isEqualTo("fr");
        assertThat(caseLanguage(id)).isEqualTo("fr");
    }

    @Test
    void announcesEachTextInItsLanguage() {
        experiences.published(ENGLISH, Feeling.NEGATIVE, office.code());
        experiences.published(FRENCH, Feeling.NEGATIVE, office.code());

        assertThat(get("/experiences?structure=" + code))
                .containsPattern("<a href=\"[^\"]+\" lang=\"en\">Nobody answers the phone")
                .containsPattern("<a href=\"[^\"]+\">Personne ne décroche");
        assertThat(get("/experiences.atom?structure=" + code))
                .contains("<title xml:lang=\"en\">Nobody answers the phone")
                .contains("<title xml:lang=\"fr\">Personne ne décroche");
    }

    @Test
    void filtersThePublicListAndTheApi() {
        experiences.published(ENGLISH, Feeling.NEGATIVE, office.code());
        experiences.published(FRENCH, Feeling.NEGATIVE, office.code());

        assertThat(get("/experiences?ecrit=en&structure=" + code))
                .contains("Nobody answers the phone", "Une expérience publiée", "anglais")
                .doesNotContain("Personne ne décroche");
        assertThat(get("/api/v1/experiences?language=en&structure=" + code))
                .contains("\"total\":1", "\"language\":\"en\"", "\"language\":{")
                .doesNotContain("Personne ne décroche");
    }

    @Test
    void leadsEnglishReadersToWhatIsWrittenInEnglish() {
        experiences.published(ENGLISH, Feeling.NEGATIVE, office.code());
        experiences.published(FRENCH, Feeling.NEGATIVE, office.code());

        var page = get("/experiences?structure=" + code, "spplus_langue=en");

        assertThat(page)
                .contains("Read the story written in English")
                .containsPattern("href=\"/experiences\\?ecrit=en&(amp;)?structure=" + code)
                .containsPattern("<a href=\"[^\"]+\">Nobody answers the phone")
                .containsPattern("<a href=\"[^\"]+\" lang=\"fr\">Personne ne décroche");
        assertThat(get("/experiences?structure=" + code)).doesNotContain("récit écrit en");
    }

    @Test
    void offersNoChoiceOfLanguageWhereThereIsOne() {
        experiences.published(FRENCH, Feeling.NEGATIVE, office.code());

        assertThat(get("/experiences?structure=" + code)).doesNotContain("Langue du récit");
    }

    @Test
    void narrowsTheQueuesOfModeratorsAndOfAgents() {
        experiences.shared(ENGLISH, Feeling.NEGATIVE, office.code());
        experiences.shared(FRENCH, Feeling.NEGATIVE, office.code());
        var camille = signedIn.as(Role.MODERATOR, code);
        assertThat(camille.page("/espace/moderation?ecrit=en"))
                .contains("1 expérience à modérer, en anglais.", "Nobody answers the phone", "Langue du récit")
                .doesNotContain("Personne ne décroche");

        var id = experiences.published(ENGLISH, Feeling.NEGATIVE, office.code());
        experiences.published(FRENCH, Feeling.NEGATIVE, office.code());
        var noe = signedIn.as(Role.RESPONDER, code);
        assertThat(noe.page("/espace/experiences?ecrit=en"))
                .contains("Nobody answers the phone", "anglais (1)")
                .doesNotContain(">Personne ne décroche");
        assertThat(noe.page("/espace/experiences/" + id))
                .contains("Écrit en anglais", "lang=\"en\">Nobody answers the phone");
    }

    @Test
    void readsWhatIsOlderThanTheDetectionOnce() {
        var before = experiences.published(ENGLISH, Feeling.NEGATIVE, office.code());
        var waiting = experiences.shared(ENGLISH, Feeling.NEGATIVE, office.code());
        for (var id : List.of(before, waiting)) {
            jdbc.sql("update experience.experience set language = 'fr' where id = ?")
                    .param(id.value())
                    .update();
            jdbc.sql("insert into experience.language_unread values (?) on conflict do nothing")
                    .param(id.value())
                    .update();
        }

        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        Map.of(before, languages.of(before), waiting, languages.of(waiting)))
                .allSatisfy((_, language) -> assertThat(language).isEqualTo("en")));
        assertThat(get("/api/v1/experiences?language=en&structure=" + code)).contains("\"total\":1");
    }

    private String caseLanguage(ExperienceId id) {
        return jdbc.sql("select language from experience.moderation_case where experience_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private String get(String path) {
        return get(path, "");
    }

    private String get(String path, String cookie) {
        assertThat(index.awaitIndexed(Duration.ofSeconds(20))).isTrue();
        var request = RestClient.create("http://localhost:" + port).get().uri(path);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return request.retrieve().body(String.class);
    }
}
