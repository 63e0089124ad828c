package spplus.experience.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import spplus.experience.domain.Story;
import spplus.privacy.Screening;

class RedactionTests {

    private static final Screening SCREENING = new Screening();

    private final ScreenedStory screened = ScreenedStory.of(
            new Story(
                    "Un appel au 06 12 34 56 78",
                    "Écrivez à jean@exemple.fr ou au 06 12 34 56 78.\nL’agent  Barnabé m’a reçu ; barnabé est charmant."),
            SCREENING);

    @Test
    void masksWhatWasChosenWhereverItStands() {
        var phone = screened.spots().stream()
                .filter(spot -> spot.words().startsWith("06"))
                .findFirst()
                .orElseThrow();

        var redaction = Redaction.of(screened, new Masks(Set.of(phone.key()), List.of()), "[…]");

        assertThat(redaction.story().title()).isEqualTo("Un appel au [téléphone]");
        assertThat(redaction.story().text()).startsWith("Écrivez à jean@exemple.fr ou au [téléphone].");
        assertThat(redaction.done().counts()).isEqualTo(Map.of("PHONE", 2));
    }

    @Test
    void masksAPassageWhateverItsCaseSpacesAndApostrophes() {
        var redaction = Redaction.of(screened, Masks.of(List.of("l'agent barnabé", "Barnabé")), "[…]");

        assertThat(redaction.story().text()).endsWith("\n[…] m’a reçu ; […] est charmant.");
        assertThat(redaction.done().counts()).isEqualTo(Map.of("PASSAGE", 2));
    }

    @Test
    void masksWholeWordsBeforePartsOfWords() {
        var story = new ScreenedStory(
                new Story("Ana", "Ana habite Anatole."),
                SCREENING.screen("Ana"),
                SCREENING.screen("Ana habite Anatole."),
                List.of());

        assertThat(Redaction.of(story, Masks.of(List.of("ana")), "[…]").story().text())
                .isEqualTo("[…] habite Anatole.");
    }

    @Test
    void leavesNothingOfAllThatWasFound() {
        var keys = screened.spots().stream().map(ScreenedStory.Spot::key).collect(Collectors.toSet());

        var redaction = Redaction.of(screened, new Masks(keys, List.of()), "[…]");

        assertThat(redaction.story().title() + redaction.story().text())
                .doesNotContain("06 12", "jean@")
                .contains("[courriel]");
    }

    @Test
    void masksWhatAReplyGivesAway() {
        var replied = ScreenedStory.of(
                new Story("Un titre", "Un récit."), List.of("Appelez le 06 12 34 56 78, ou Barnabé."), SCREENING);
        var phone = replied.spots().getFirst();
        assertThat(phone.part()).isEqualTo(ScreenedStory.Part.REPLY);

        var redaction = Redaction.of(replied, new Masks(Set.of(phone.key()), List.of("Barnabé")), "[…]");

        assertThat(redaction.story()).isEqualTo(replied.story());
        assertThat(redaction.in("Appelez le 06 12 34 56 78, ou Barnabé.")).isEqualTo("Appelez le [téléphone], ou […].");
        assertThat(redaction.done().counts()).isEqualTo(Map.of("PHONE", 1, "PASSAGE", 1));
    }

    @Test
    void refusesAPassageThatIsNowhere() {
        assertThatThrownBy(() -> Redaction.of(screened, Masks.of(List.of("Barnabé", "Gertrude")), "[…]"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .containsExactly(new Refused.Problem("passages", "passage-missing", List.of("Gertrude"))));
    }

    @Test
    void refusesToMaskNothing() {
        assertThatThrownBy(() -> Redaction.of(screened, Masks.of(List.of()), "[…]"))
                .isInstanceOf(Refused.class)
                .hasMessage("nothing-masked");
    }

    @Test
    void refusesAFindingOfAnotherText() {
        assertThatThrownBy(() -> Redaction.of(screened, new Masks(Set.of("TEXT.0-3"), List.of()), "[…]"))
                .isInstanceOf(Refused.class)
                .hasMessage("meanwhile");
    }
}
