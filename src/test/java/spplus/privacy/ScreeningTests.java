package spplus.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTests {

    private final Screening screening = new Screening();

    @Test
    void replacesEachPersonalFindingByItsPlaceholder() {
        var screened = screening.screen("Mme Durand (06 12 34 56 78, a@free.fr) est une conne. Je suis à bout.");

        assertThat(screened.hasPersonal()).isTrue();
        assertThat(screened.hasAlert()).isTrue();
        assertThat(screened.redacted())
                .isEqualTo("Mme [nom] ([téléphone], [courriel]) est une conne. Je suis à" + " bout.");
        assertThat(screened.redacted(finding -> finding.kind() == FindingKind.EMAIL))
                .contains("Durand", "[courriel]");
    }

    @Test
    void findsNothingPersonalInARedactedText() {
        for (var kind : FindingKind.values()) {
            var text = "Mon numéro est le " + kind.placeholder() + ", M. " + kind.placeholder() + " Merci";
            assertThat(screening.screen(text).hasPersonal()).as(text).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩🏽‍💻 appelez le ⟦06 12 34 56 78⟧ 🎉",
                "Cafe\u0301 de\u0301ja\u0300 ferme\u0301 : ⟦06 12 34 56 78⟧",
                "appelez\u00a0le ⟦06\u00a012\u00a034\u00a056\u00a078⟧",
                "\u202bשלום ⟦06 12 34 56 78⟧\u202c",
                "appelez <b>le</b> ⟦06<b>12</b>34 56 78⟧ &amp; vite",
                "\u0000\u0007 le ⟦06\u200b12\u200b34\u200b56\u200b78⟧",
                "le ⟦０６１２３４５６７８⟧",
                "les cœurs et les ⟦06 12 34 56 78⟧"
            })
    void keepsOffsetsExact(String marked) {
        int start = marked.indexOf('⟦');
        int end = marked.indexOf('⟧') - 1;
        var findings = screening.screen(marked.replaceAll("[⟦⟧]", "")).findings();
        assertThat(findings)
                .extracting(Finding::start, Finding::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(start, end));
    }

    @Test
    void readsHugeAndHostileTextsInTime() {
        var hostile = List.of(
                "a".repeat(200_000),
                "1".repeat(200_000),
                "1 ".repeat(100_000),
                "a@".repeat(100_000),
                "rue ".repeat(50_000),
                "12 rue ".repeat(30_000),
                "je vais vous ".repeat(15_000),
                "Mme Le ".repeat(30_000),
                "a.".repeat(100_000),
                "06 ".repeat(66_000),
                "n° ".repeat(66_000),
                "<".repeat(200_000),
                "&".repeat(200_000),
                "a b ".repeat(50_000),
                "dossier ".repeat(25_000),
                "né le ".repeat(30_000),
                "«".repeat(200_000));
        for (var text : hostile) {
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> screening.screen(text), text.substring(0, 8));
        }
    }
}
