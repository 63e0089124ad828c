package spplus.experience.followup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.experience.followup.FollowUpPages.Problem;
import spplus.platform.Texts;
import spplus.privacy.FindingKind;
import spplus.privacy.Screening;

/** The short words that authors add: they are kept in clear, so nothing personal may be in them. */
@Component
class WordCheck {

    static final int LONGEST = 1_000;

    private final Screening screening;
    private final Texts texts;

    WordCheck(Screening screening, Texts texts) {
        this.screening = screening;
        this.texts = texts;
    }

    /** The word as it may be kept, whatever form it came through; null when nothing is left. */
    @Nullable
    String kept(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        var said = word.strip();
        return screening
                .screen(said.length() <= LONGEST ? said : said.substring(0, LONGEST))
                .redacted();
    }

    /** What to mend, with what was typed given back, personal details already hidden. */
    Optional<Problem> problem(String field, String word) {
        if (word.length() > LONGEST) {
            return Optional.of(
                    new Problem(field, texts.t("experience.follow.word.long", LONGEST, word.length()), word));
        }
        var screened = screening.screen(word);
        if (screened.hasPersonal()) {
            return Optional.of(new Problem(field, texts.t("experience.follow.word.personal"), screened.redacted()));
        }
        var insulting = screened.findings().stream()
                .anyMatch(finding -> finding.kind() == FindingKind.INSULT || finding.kind() == FindingKind.THREAT);
        return insulting
                ? Optional.of(new Problem(field, texts.t("experience.follow.word.insult"), word))
                : Optional.empty();
    }
}
