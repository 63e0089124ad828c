package spplus.verbatim.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.files.FileWriting;
import spplus.verbatim.TestVoices;

/** A structure's month on one page, with the words that a person chose for the wall, told once to its leads. */
@IntegrationTest
class LetterTests {

    private static final String HAPPY = "Un accueil attentif, on m’a tout expliqué, visite ";

    @Autowired
    TestVoices voices;

    @Autowired
    LetterWatch watch;

    @Autowired
    LetterDesk desk;

    @Autowired
    LetterPdf pdf;

    @Autowired
    FileWriting writing;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void tellsTheMonthAndShowsOnlyWordsThatAPersonChose() throws IOException {
        var office = TestStructures.in(directory).open("Maison de la lettre");
        var texts = month(office);
        voices.counted();
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());

        assertThat(lead.page(LetterController.PATH))
                .contains(
                        "12 textes lus", "8 positifs", "4 négatifs", "Part de textes négatifs : 33", "Aucune décision")
                .contains("Des mots à afficher")
                .doesNotContain("Ce que des usagers ont aimé");
        choose(lead, office, texts.subList(0, 2));

        assertThat(lead.page(LetterController.PATH)).contains("Ce que des usagers ont aimé", "« " + HAPPY + "0 »");
        var letter = desk.letter(office, last());
        assertThat(letter.quotes()).hasSize(2);
        var bytes = pdf.print(letter);
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                    .as("tagged")
                    .isTrue();
            assertThat(new PDFTextStripper().getText(document)).contains("La voix de nos usagers", "12 textes lus");
        }
        // its author takes it back: it is on no wall any more
        jdbc.sql("update verbatim.verbatim set open = false where id = ?")
                .param(texts.getFirst())
                .update();
        assertThat(desk.letter(office, last()).quotes()).hasSize(1);
    }

    @Test
    void printsBehindTheScenesOnceForWhoAskedAndNobodyElse() throws IOException {
        var office = TestStructures.in(directory).open("Maison imprimée");
        month(office);
        voices.counted();
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var colleague = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var stranger = signedIn.as(
                Role.LOCAL_LEAD,
                TestStructures.in(directory).open("Maison sans lettre").code().value());
        var order = Map.of("structure", office.code().value(), "mois", last().toString());

        assertThat(stranger.post(LetterFileController.PATH, order).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        lead.post(LetterFileController.PATH, order);
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            writing.work();
            return lead.page(LetterController.PATH).contains("Télécharger le PDF");
        });

        var path = fileOf(lead.page(LetterController.PATH));
        assertThat(lead.get(path).getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(colleague.get(path).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(colleague.page(LetterController.PATH)).doesNotContain("Télécharger le PDF");
    }

    private static String fileOf(String page) {
        var link = Pattern.compile("href=\"(" + LetterFileController.PATH + "/[0-9a-f-]+)\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void refusesMoreWordsThanAWallBearsAndWordsThatWereNotProposed() {
        var office = TestStructures.in(directory).open("Maison au petit mur");
        var other = TestStructures.in(directory).open("Maison d’en face");
        var texts = month(office);
        var elsewhere = month(other);
        voices.counted();
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());

        assertThat(choose(lead, office, texts.subList(0, 6))).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT.value());
        choose(lead, office, List.of(elsewhere.getFirst()));
        assertThat(desk.letter(office, last()).quotes()).isEmpty();
        assertThat(choose(lead, other, List.of(elsewhere.getFirst()))).isEqualTo(HttpStatus.NOT_FOUND.value());
    }

    @Test
    void writesOnceToTheLeadsOfTheServiceWhoDidNotStopIt() {
        var office = TestStructures.in(directory).open("Maison qui écrit");
        month(office);
        voices.counted();
        var code = office.code().value();
        var wanting = signedIn.as(Role.LOCAL_LEAD, code);
        var stopping = signedIn.as(Role.LOCAL_LEAD, code);
        var agent = signedIn.as(Role.RESPONDER, code);
        stopping.post(LetterController.PATH + "/arreter", Map.of());
        assertThat(stopping.page(LetterController.PATH)).contains("Vous avez demandé à ne plus être prévenu");

        watch.tell(code, last());
        watch.tell(code, last());

        await().atMost(Duration.ofMinutes(1)).until(() -> mails(code, wanting.agent()) == 1);
        assertThat(mails(code, stopping.agent())).isZero();
        assertThat(mails(code, agent.agent())).isZero();
        assertThat(jdbc.sql("select count(*) from verbatim.letter_told where structure = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void stopsFromTheMailInOnePressAndNeverForAnotherLink() {
        var office = TestStructures.in(directory).open("Maison qu’on ne lit plus");
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var path = desk.stopPath(lead.agent());
        var nobody = signedIn.nobody();

        assertThat(nobody.page(path)).contains("Ne plus recevoir la lettre du mois");
        var forged = LetterDesk.STOP + "/" + lead.agent() + "/" + "x".repeat(32) + "/arreter";
        nobody.post(forged, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(desk.isStopped(lead.agent())).isFalse();

        nobody.post(path + "/arreter", Map.of("List-Unsubscribe", "One-Click"));

        assertThat(desk.isStopped(lead.agent())).isTrue();
        assertThat(lead.page(LetterController.PATH)).contains("Vous avez demandé à ne plus être prévenu");
    }

    private int mails(String structure, UUID agent) {
        return jdbc.sql("select count(*) from notification.mail where told = ?")
                .param("voice-letter:%s:%s:%s".formatted(structure, last(), agent))
                .query(Integer.class)
                .single();
    }

    private int choose(Browser lead, Structure office, List<UUID> texts) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("structure", office.code().value());
        form.add("mois", last().toString());
        texts.forEach(text -> form.add("texte", text.toString()));
        return lead.post(LetterController.PATH + "/mots", form).getStatusCode().value();
    }

    /** Eight happy texts, four unhappy ones. @return the happy ones */
    private List<UUID> month(Structure office) {
        var happy = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) {
            boolean glad = i < 8;
            var text = voices.says(
                    office,
                    last().atDay(1 + i),
                    Channel.COUNTER,
                    glad ? Feeling.POSITIVE : Feeling.NEGATIVE,
                    Axis.RELATION,
                    glad ? "Merci" : "Attente",
                    glad ? HAPPY + i : "Deux heures d’attente debout, visite " + i);
            if (glad) {
                happy.add(text);
            }
        }
        return happy;
    }

    private YearMonth last() {
        return YearMonth.now(clock).minusMonths(1);
    }
}
