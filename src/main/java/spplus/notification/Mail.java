package spplus.notification;

/** A mail in plain text. */
record Mail(String to, String subject, String text) {

    @Override
    public String toString() {
        return "Mail[%d characters]".formatted(text.length());
    }
}
