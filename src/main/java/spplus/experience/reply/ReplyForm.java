package spplus.experience.reply;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spplus.experience.advice.AdvicePages;
import spplus.experience.domain.Reply;

/**
 * The form of a reply, as sent.
 *
 * @param act the button pressed
 * @param structure code of the structure for which it is written
 * @param accepted whether what looks like personal data was seen and accepted
 * @param word of the second reader who sends it back
 * @param ignored advice that the writer chose not to follow
 */
record ReplyForm(
        @Nullable String act,
        @Nullable String structure,
        @Nullable String greeting,
        @Nullable String body,
        @Nullable String closing,
        @Nullable String signature,
        @Nullable Integer version,
        @Nullable String template,
        @Nullable Boolean accepted,
        @Nullable String word,
        @Nullable List<AdvicePages.Kind> ignored) {

    Reply.Wording words() {
        return new Reply.Wording(tidy(greeting), tidy(body), tidy(closing), tidy(signature));
    }

    List<AdvicePages.Kind> leftAsIs() {
        return ignored == null ? List.of() : ignored;
    }

    boolean isAccepted() {
        return accepted != null && accepted;
    }

    int readVersion() {
        return version == null ? 0 : version;
    }

    private static String tidy(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }
}
