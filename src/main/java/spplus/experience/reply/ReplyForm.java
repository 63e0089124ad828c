package spplus.experience.reply;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spplus.experience.domain.Reply;

/**
 * The form of a reply, as sent.
 *
 * @param act the button pressed
 * @param structure code of the structure for which it is written
 * @param accepted whether what looks like personal data was seen and accepted
 * @param word of the second reader who sends it back
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
        @Nullable String word) {

    Reply.Wording words() {
        return new Reply.Wording(tidy(greeting), tidy(body), tidy(closing), tidy(signature));
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
