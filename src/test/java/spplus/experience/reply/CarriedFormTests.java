package spplus.experience.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import spplus.experience.change.Announcement;
import spplus.experience.promise.Pledge;

class CarriedFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LATEST = TODAY.plusYears(2);

    @Test
    void readsSeveralPromisesWithTheirCommas() {
        var sent = sent("Deux panneaux, une flèche", "", "2026-12-31");
        sent.add("promise-what", "Un appel la veille");
        sent.add("promise-who", "L’accueil, le matin");
        sent.add("promise-when", "5/1/2027");

        assertThat(CarriedForm.of(sent).read(TODAY, LATEST).promises())
                .containsExactly(
                        new Pledge("Deux panneaux, une flèche", "", LocalDate.of(2026, 12, 31)),
                        new Pledge("Un appel la veille", "L’accueil, le matin", LocalDate.of(2027, 1, 5)));
    }

    @Test
    void takesARowLeftEmptyForNothing() {
        assertThat(CarriedForm.of(sent("", "", "")).read(TODAY, LATEST)).isEqualTo(Carried.NOTHING);
    }

    @Test
    void namesEachFieldToMend() {
        assertThat(CarriedForm.of(sent("", "", "2026-12-31")).problems(TODAY, LATEST))
                .containsKey("promise-what-1");
        assertThat(CarriedForm.of(sent("Un appel", "", "bientôt")).problems(TODAY, LATEST))
                .containsKey("promise-when-1");
        assertThat(CarriedForm.of(sent("Un appel", "", "2026-11-23")).problems(TODAY, LATEST))
                .containsEntry("promise-when-1", "experience.reply.carried.error.when-past");
        assertThat(CarriedForm.of(sent("Un appel", "", "2029-01-01")).problems(TODAY, LATEST))
                .containsEntry("promise-when-1", "experience.reply.carried.error.when-far");
        assertThatThrownBy(() -> CarriedForm.of(sent("", "", "2026-12-31")).read(TODAY, LATEST))
                .isInstanceOf(ReplyRefused.class);
    }

    @Test
    void asksWhatChangedAndWhereToSeeIt() {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("announces", "true");
        assertThat(CarriedForm.of(sent).problems(TODAY, LATEST)).containsOnlyKeys("changed", "evidence");
        sent.add("changed", "La rampe est ouverte.");
        sent.add("evidence", "Photo à l’entrée");
        assertThat(CarriedForm.of(sent).read(TODAY, LATEST).change())
                .isEqualTo(new Announcement("La rampe est ouverte.", "Photo à l’entrée"));
    }

    @Test
    void addsAndTakesRowsAwayLosingNothingElse() {
        var form = CarriedForm.of(sent("Un appel", "", "2026-12-31")).after("promise-add");
        assertThat(form.rows()).hasSize(2);
        assertThat(form.after("promise-remove-1").rows()).isEqualTo(List.of(new CarriedForm.Row("", "", "")));
        assertThat(form.after("promise-remove-9").rows()).hasSize(2);
        for (int i = 0; i < 9; i++) {
            form = form.after("promise-add");
        }
        assertThat(form.rows()).hasSize(Pledge.MOST);
    }

    private static LinkedMultiValueMap<String, String> sent(String what, String who, String when) {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("promise-what", what);
        sent.add("promise-who", who);
        sent.add("promise-when", when);
        return sent;
    }
}
