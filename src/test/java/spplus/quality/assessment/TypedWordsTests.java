package spplus.quality.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static spplus.quality.assessment.AssessmentsInTests.id;
import static spplus.quality.assessment.AssessmentsInTests.links;
import static spplus.quality.assessment.AssessmentsInTests.send;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;

/** What is typed in a self-assessment: screened, never lost, never written over unseen. */
@IntegrationTest
class TypedWordsTests {

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    AssessmentsInTests assessments;
    Structure office;
    Browser lead;
    Browser agent;

    @BeforeEach
    void anOfficeWithItsTeam() {
        assessments = new AssessmentsInTests(jdbc);
        office = TestStructures.in(directory).open("Guichet qui se juge");
        lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        agent = signedIn.as(Role.RESPONDER, office.code().value());
    }

    @Test
    void whatUsersWriteIsScreenedBeforeItIsKept() {
        var path = open();
        lead.post(path + "/usagers", Map.of());
        var link = links(lead.page(path)).getFirst();
        send(
                signedIn.nobody(),
                link + "/1",
                Map.of(
                        "v-1-1",
                        "1",
                        "mot-1-1",
                        "Rappelez-moi au 06 12 34 56 78",
                        "v-1-2",
                        "so",
                        "motif-1-2",
                        "Écrire à camille@exemple.fr"));
        assertThat(jdbc.sql("""
                        select r.reason || ' ' || r.note from quality.assessment_rating r
                        join quality.assessment_sheet s on s.id = r.sheet_id where s.assessment_id = ?
                        """).param(id(path)).query(String.class).list())
                .hasSize(2)
                .anyMatch(words -> words.contains("Rappelez-moi au"))
                .noneMatch(words -> words.contains("06 12") || words.contains("exemple.fr"));
    }

    @Test
    void aReasonWithoutWhatItIsTheReasonOfIsSentBack() {
        var wrong = agent.post(open() + "/ma-fiche/1", Map.of("v-1-1", "2", "motif-1-1", "Fait au siège"));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("ne vaut que pour « Sans objet »", "Fait au siège", "href=\"#motif-1-1\"");
    }

    @Test
    void anotherErrorDoesNotForgetWhatWasDrawnFromBeforeAColleaguesChange() {
        var path = open();
        lead.post(path + "/accord", Map.of());
        var other = signedIn.as(Role.MANAGER, office.code().value());
        lead.post(path + "/accord/8", Map.of("v-8", "1", "e-8", "0"));
        var wrong = other.post(path + "/accord/8", Map.of("v-8", "3", "liens-8", "nulle part", "e-8", "0"));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("commençant par https://", "name=\"e-8\" value=\"0\"");
        var crossed = other.post(path + "/accord/8", Map.of("v-8", "3", "e-8", "0"));
        assertThat(crossed.getBody()).contains("a changé ce point", "name=\"e-8\" value=\"1\"");
    }

    private String open() {
        return assessments.open(lead, office, LocalDate.now(clock), false);
    }
}
