package spplus.verbatim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.experience.Feeling;
import spplus.verbatim.TestVerbatims;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.MachineReading;
import spplus.verbatim.domain.ReadingStore;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.Urgency;
import spplus.verbatim.domain.VerbatimStore;

@IntegrationTest
class ReadingRoundsTests {

    @Autowired
    private VerbatimStore verbatims;

    @Autowired
    private ReadingStore readings;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void readsATextAsItComes() {
        var told = TestVerbatims.letter("Honteux", "Aucune réponse depuis six mois, je suis sans ressources.");

        take(told);

        var read = awaitReading(told);
        assertThat(read.feeling().value()).isEqualTo(Feeling.NEGATIVE);
        assertThat(read.axes()).hasSize(5);
        assertThat(read.actionable().reason()).isEqualTo("no-answer");
        assertThat(read.urgency().value()).isEqualTo(Urgency.SOON);
        assertThat(read.urgencyReason()).isEqualTo("money");
        assertThat(read.feelingTextOnly().confidence()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void readsAnyText(String odd) {
        var told = TestVerbatims.letter("", odd);

        take(told);

        assertThat(awaitReading(told).feeling().confidence()).isBetween(0.0, 1.0);
    }

    static List<String> oddTexts() {
        return List.of(
                "",
                "a",
                "😡😡🙏",
                "The clerk was very kind and my passport came on time.",
                "<p onclick=\"alert(1)\">Merci <b>beaucoup</b></p><script>x()</script>",
                "\u0000\u0001\u0007\u001b[31mrouge",
                "انتظرت ثلاث ساعات أمام الشباك",
                "\u202Eerdro sel snad ritnes",
                "attente ".repeat(25_000));
    }

    @Test
    void readsAgainOnlyWhatChanged() {
        var source = new Source(SourceKind.API, "relu-" + UUID.randomUUID());
        take(TestVerbatims.letter(source, "", "Un accueil chaleureux, merci !", null));
        var first = awaitReading(source);

        take(TestVerbatims.letter(source, "", "Un accueil chaleureux, merci !", null));
        var marker = TestVerbatims.letter("", "Lu après " + UUID.randomUUID());
        take(marker);
        awaitReading(marker);
        assertThat(readings.find(first.id()).orElseThrow().readAt()).isEqualTo(first.readAt());

        take(TestVerbatims.letter(source, "", "Un accueil glacial, quelle honte !", null));
        await().untilAsserted(() ->
                assertThat(readings.find(first.id()).orElseThrow().textHash()).isNotEqualTo(first.textHash()));
    }

    private void take(Incoming told) {
        transactions.executeWithoutResult(_ -> verbatims.take(List.of(told)));
    }

    private MachineReading awaitReading(Incoming told) {
        return awaitReading(told.source());
    }

    private MachineReading awaitReading(Source source) {
        var id = verbatims.find(source).orElseThrow().id();
        await().untilAsserted(() -> assertThat(readings.find(id)).isPresent());
        return readings.find(id).orElseThrow();
    }
}
