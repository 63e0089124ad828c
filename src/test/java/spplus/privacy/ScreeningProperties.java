package spplus.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScreeningProperties {

    private static final Screening SCREENING = new Screening();
    private static final List<String> PIECES = List.of(
            "06 12 34 56 78",
            "0612345678",
            "jean.dupont@free.fr",
            " arobase ",
            "2 55 08 14 168 025 38",
            "FR14 2004 1010 0505 0001 3M02 606",
            "AB-123-CD",
            "dossier n° ",
            "12345",
            "678",
            "12 rue Victor Hugo",
            "75011 Paris",
            "Mme ",
            "M. ",
            "Durand",
            "Sophie ",
            "Le ",
            "né le ",
            "12/03/1965",
            "[nom]",
            "[téléphone]",
            " ",
            ", ",
            ".",
            "\n",
            "-",
            "\u00a0",
            "\u0301",
            "\u200b",
            "👩🏽‍💻",
            "<b>",
            "</b>",
            "&nbsp;",
            "&#64;",
            "connard",
            "« ",
            " »",
            "je vais vous tuer",
            "Cordialement, ",
            "https://exemple.com/",
            "œ",
            "É",
            "0",
            "1",
            "@",
            "numéro ",
            "mon ",
            "passeport ");

    @Property(tries = 2000)
    void findsWithinAnyText(@ForAll("texts") String text) {
        int last = 0;
        for (var finding : SCREENING.screen(text).findings()) {
            assertThat(finding.start()).isGreaterThanOrEqualTo(last);
            assertThat(finding.end()).isLessThanOrEqualTo(text.length());
            last = finding.end();
        }
    }

    @Property(tries = 2000)
    void leavesNothingPersonalOnceRedacted(@ForAll("texts") String text) {
        var redacted = SCREENING.screen(text).redacted();

        assertThat(SCREENING.screen(redacted).hasPersonal()).as(redacted).isFalse();
        assertThat(SCREENING.screen(redacted).redacted()).isEqualTo(redacted);
    }

    @Property(tries = 500)
    void readsAnyCharacters(@ForAll String text) {
        var screened = SCREENING.screen(text);
        assertThat(SCREENING.screen(screened.redacted()).hasPersonal()).isFalse();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(14).map(pieces -> String.join("", pieces));
    }
}
