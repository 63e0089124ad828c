package spplus.notification;

import org.jspecify.annotations.Nullable;

/**
 * A mail in plain text.
 *
 * @param stop address that ends such mails by a mere POST (RFC 8058), null when there is none
 */
record Mail(
        String to, String subject, String text, @Nullable String stop) {

    Mail(String to, String subject, String text) {
        this(to, subject, text, null);
    }

    @Override
    public String toString() {
        return "Mail[%d characters]".formatted(text.length());
    }
}
