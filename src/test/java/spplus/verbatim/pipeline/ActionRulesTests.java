package spplus.verbatim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import spplus.verbatim.domain.MachineReading.Actionable;
import spplus.verbatim.domain.Urgency;

/** The figures of docs/comment-c-est-calcule.md on sentences written, and labelled, after the rules. */
class ActionRulesTests {

    private final ActionRules rules = new ActionRules();

    @Test
    void saysWhetherOneCanActNearlyAsWhoWroteTheSentences() throws IOException {
        int right = 0;
        int urgent = 0;
        var labelled = labelled();
        for (var line : labelled) {
            var found = rules.read("", line.text());
            boolean yes = found.actionable().likely() >= Actionable.YES;
            right += yes == line.actionable() ? 1 : 0;
            urgent += found.urgency().value() == line.urgency() ? 1 : 0;
            if (yes != line.actionable() || found.urgency().value() != line.urgency()) {
                System.out.printf("%s %s: %s%n", yes, found.urgency().value(), line.text());
            }
        }
        System.out.printf("actionable %d, urgency %d of %d%n", right, urgent, labelled.size());
        assertThat((double) right / labelled.size()).isGreaterThanOrEqualTo(0.8);
        assertThat((double) urgent / labelled.size()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void findsNothingInPraise() {
        var found = rules.read("Merci", "Merci à toute l’équipe, un accueil formidable !");

        assertThat(found.actionable()).isEqualTo(new Actionable(0, ActionRules.NONE));
        assertThat(found.urgency().value()).isEqualTo(Urgency.NONE);
    }

    @Test
    void readsNothingAcrossSentences() {
        assertThat(rules.read("", "Je suis sans. Ressources nombreuses ici.")
                        .urgency()
                        .value())
                .isEqualTo(Urgency.NONE);
    }

    private static List<Labelled> labelled() throws IOException {
        try (var file = Objects.requireNonNull(ActionRulesTests.class.getResourceAsStream("/verbatim/actions.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", 3))
                    .map(line -> new Labelled(line[0].equals("oui"), Urgency.of(line[1]), line[2]))
                    .toList();
        }
    }

    private record Labelled(boolean actionable, Urgency urgency, String text) {}
}
