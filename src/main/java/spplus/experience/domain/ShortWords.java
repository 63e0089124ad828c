package spplus.experience.domain;

import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.privacy.FindingKind;
import spplus.privacy.Screening;

/** Short words that are kept in clear and may be shown: nothing personal and no insult may be in them. */
@Component
public class ShortWords {

    private final Screening screening;

    ShortWords(Screening screening) {
        this.screening = screening;
    }

    /** What is in the way, empty when nothing is. */
    public Optional<Problem> problem(String word, int longest) {
        if (word.length() > longest) {
            return Optional.of(new Problem(Why.LONG, word));
        }
        var screened = screening.screen(word);
        if (screened.hasPersonal()) {
            return Optional.of(new Problem(Why.PERSONAL, screened.redacted()));
        }
        var rude = screened.findings().stream()
                .anyMatch(finding -> finding.kind() == FindingKind.INSULT || finding.kind() == FindingKind.THREAT);
        return rude ? Optional.of(new Problem(Why.INSULT, word)) : Optional.empty();
    }

    /** What is in the way. */
    public enum Why {
        EMPTY,
        LONG,
        PERSONAL,
        INSULT
    }

    /**
     * Why the words cannot be kept.
     *
     * @param mended what to give back: personal details are hidden
     */
    public record Problem(Why why, String mended) {

        @Override
        public String toString() {
            return "Problem[" + why + "]";
        }
    }
}
