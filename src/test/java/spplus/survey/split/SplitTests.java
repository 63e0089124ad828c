package spplus.survey.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.platform.Console;
import spplus.platform.Ids;
import spplus.platform.OperatorCommand;
import spplus.survey.TestCampaigns;
import spplus.survey.TestCampaigns.Opened;
import spplus.survey.domain.Given;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.ServedBy;
import spplus.survey.domain.Sheet;
import spplus.survey.domain.Source;
import spplus.survey.rollup.CountedRollups;
import spplus.survey.split.SplitDesk.NothingToMove;
import spplus.survey.split.SplitPages.Seen;

/** A button pasted on two procedures is found; its answers move to the right one, and sums stay exact. */
@IntegrationTest
class SplitTests {

    private static final String RIGHT = "https://titres.exemple.fr";
    private static final String WRONG = "https://permis.exemple.fr";
    private static final String BUTTON = "K7M4P2X";

    @Autowired
    SplitDesk desk;

    @Autowired
    SplitRepository repository;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    CountedRollups rollups;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    List<OperatorCommand> commands;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Structure network;
    private Structure titles;
    private Structure licences;
    private Opened survey;
    private Actor lead;
    private LocalDate day;

    @BeforeEach
    void aButtonIsOnTwoPages() {
        network = TestStructures.in(directory).open("Préfecture aux deux pages");
        titles = TestStructures.in(directory).open("Bureau des titres", network);
        licences = TestStructures.in(directory).open("Bureau des permis", network);
        day = LocalDate.now(clock).minusDays(20);
        survey = campaigns.open(network, false, day);
        lead = TestActors.of("Lead", Scope.under(List.of(network.code().value())), Permission.MANAGE_SURVEYS);
        for (int i = 0; i < 3; i++) {
            write(RIGHT, 3, true, day);
        }
        write(WRONG, 1, true, day);
        write(WRONG, 1, false, day);
        write(WRONG, 1, false, LocalDate.now(clock));
        rollups.count();
    }

    @Test
    void saysFromWhichPagesTheAnswersOfAButtonCome() {
        assertThat(repository.seen(survey.id()))
                .extracting(Seen::origin, Seen::begun, Seen::completed)
                .containsExactlyInAnyOrder(tuple(RIGHT, 3L, 3L), tuple(WRONG, 3L, 1L));
        var page = signedIn.as(Role.LOCAL_LEAD, network.code().value())
                .get("/espace/enquetes/campagnes/" + survey.id() + "/boutons");
        assertThat(page.getBody()).contains(RIGHT, WRONG, "2 endroits");
    }

    @Test
    void movesThemToTheRightServiceAndBackWithExactSums() {
        int moved =
                desk.move(lead, survey.campaign(), wrong(), "", licences.code().value());
        assertThat(moved)
                .as("an unfinished sheet of today may still be continued")
                .isEqualTo(2);
        rollups.count();
        assertThat(faces(titles)).isEqualTo(4);
        assertThat(faces(licences)).isEqualTo(2);
        assertThat(words(licences)).isEqualTo(2);
        assertThat(check()).isZero();

        var move = repository.moves(survey.id()).getFirst();
        assertThat(desk.undo(lead, survey.campaign(), move.id())).isEqualTo(2);
        assertThat(desk.undo(lead, survey.campaign(), move.id()))
                .as("undone once")
                .isZero();
        rollups.count();
        assertThat(faces(titles)).isEqualTo(6);
        assertThat(faces(licences)).isZero();
        assertThat(words(licences)).isZero();
        assertThat(check()).isZero();
    }

    @Test
    void movesNothingTwice() {
        desk.move(
                lead,
                survey.campaign(),
                wrong(),
                "Permis de conduire",
                titles.code().value());
        var stale = wrong();
        assertThat(stale.procedure()).isEmpty();
        assertThatThrownBy(() -> desk.move(
                        lead, survey.campaign(), stale, "", licences.code().value()))
                .isInstanceOf(NothingToMove.class);
        assertThat(repository.moves(survey.id())).hasSize(1);
    }

    @Test
    void keepsWhatWasTypedWhenTheProcedureIsUnknown() {
        var browser = signedIn.as(Role.LOCAL_LEAD, network.code().value());
        var answer = browser.post(
                "/espace/enquetes/campagnes/" + survey.id() + "/boutons/deplacer",
                Map.of(
                        "d-ou",
                        wrong().key(),
                        "demarche",
                        "Démarche inventée",
                        "service",
                        titles.code().value()));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Démarche inventée", "pas dans l’annuaire");
        assertThat(repository.moves(survey.id())).isEmpty();
    }

    private Seen wrong() {
        return repository.seen(survey.id()).stream()
                .filter(seen -> seen.origin().equals(WRONG) && seen.procedure().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private void write(String origin, int face, boolean completed, LocalDate on) {
        var from = new Provenance(Source.BUTTON, ServedBy.ONLINE, BUTTON, titles.code(), null, null, origin);
        var blank = new Sheet(Ids.next(), survey.campaign(), survey.form(), on, from, List.of(), 0, false);
        var comment = survey.question("comment");
        campaigns.write(
                blank,
                completed ? 6 : 1,
                completed,
                survey.choice("satisfaction", face),
                new Given(comment.id(), "comment", 0, null, null, "Merci " + origin));
    }

    private long faces(Structure structure) {
        return jdbc.sql("""
                        select coalesce(sum(n), 0) from survey.rollup_scope
                        where campaign_id = ? and scope = ? and question_id = ?
                        """)
                .param(survey.id())
                .param(structure.code().value())
                .param(survey.question("satisfaction").id())
                .query(Long.class)
                .single();
    }

    private long words(Structure structure) {
        return jdbc.sql("select count(*) from survey.answer_text where campaign_id = ? and structure_id = ?")
                .param(survey.id())
                .param(structure.code().value())
                .query(Long.class)
                .single();
    }

    private int check() {
        var said = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return commands.stream()
                .filter(command -> command.name().equals("check-rollups"))
                .findFirst()
                .orElseThrow()
                .run(List.of(), new Console(said, said));
    }
}
