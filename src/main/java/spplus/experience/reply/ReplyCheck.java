package spplus.experience.reply;

import java.util.List;
import org.springframework.stereotype.Component;
import spplus.experience.domain.Reply;
import spplus.privacy.Finding;
import spplus.privacy.Screening;

/** What a reply must be before it is kept or made public. */
@Component
class ReplyCheck {

    /** How drafts and ready-made texts mark what an agent must still write: French text, never translated. */
    private static final String UNFINISHED = "[à compléter";

    private final Screening screening;

    ReplyCheck(Screening screening) {
        this.screening = screening;
    }

    void complete(Reply.Wording words) {
        length(words);
        if (words.body().isBlank()) {
            throw new ReplyRefused(ReplyRefused.Why.EMPTY);
        }
        if (words.body().contains(UNFINISHED)) {
            throw new ReplyRefused(ReplyRefused.Why.UNFINISHED);
        }
    }

    void length(Reply.Wording words) {
        if (words.body().length() > Reply.Wording.LONGEST_BODY
                || words.greeting().length() > StructureSettings.LONGEST_PHRASE
                || words.closing().length() > StructureSettings.LONGEST_PHRASE
                || words.signature().length() > StructureSettings.LONGEST_PHRASE) {
            throw new ReplyRefused(ReplyRefused.Why.TOO_LONG);
        }
    }

    /** The signature is not looked at: whether agents sign with their names is their own affair. */
    void personal(Reply.Wording words, Carried carried, boolean accepted) {
        var found = passages(words, carried);
        if (!accepted && !found.isEmpty()) {
            throw ReplyRefused.personal(found);
        }
    }

    /** What looks like personal data, as it is written. */
    private List<String> passages(Reply.Wording words, Carried carried) {
        var text = words.greeting() + "\n" + words.body() + "\n" + words.closing() + "\n" + carried.text();
        return screening.screen(text).findings().stream()
                .filter(Finding::isPersonal)
                .map(finding -> text.substring(finding.start(), finding.end()))
                .distinct()
                .toList();
    }

    /** The words with placeholders instead of what looks like personal data. */
    Reply.Wording masked(Reply.Wording words) {
        return new Reply.Wording(
                masked(words.greeting()), masked(words.body()), masked(words.closing()), words.signature());
    }

    String masked(String text) {
        return screening.screen(text).redacted();
    }
}
