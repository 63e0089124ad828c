package spplus.visitor;

/** Shares an experience step by step, as somebody without JavaScript does. */
public final class Sharing {

    private Sharing() {}

    /** Goes as far as the last page before sending, with one known structure reached at its counter. */
    public static Page upToReview(Visitor visitor, String structure, String title, String story, String feeling) {
        var page = visitor.open("/partager?structure=" + structure)
                .formWith("recit")
                .fill("titre", title)
                .fill("recit", story)
                .submit();
        page = page.formWith("ressenti").fill("ressenti", feeling).submit();
        var draft = draft(page);
        visitor.open(draft + "/service/1/canaux")
                .formWith("canaux")
                .tick("canaux", "COUNTER")
                .submit();
        return visitor.open(draft + "/vous")
                .formWith("qui")
                .fill("qui", "PERSON")
                .submit();
    }

    /** Presses the last button; the page that follows says the reference. */
    public static Page send(Page review) {
        return review.formTo("/envoyer").submit();
    }

    /** The reference that a confirmation page gives, null when it is not one. */
    public static String reference(Page done) {
        var reference = done.document().selectFirst("p.fr-text--lead strong");
        return done.status() == 200 && done.address().getPath().endsWith("/merci") && reference != null
                ? reference.text()
                : null;
    }

    private static String draft(Page page) {
        var parts = page.address().getPath().split("/");
        return "/" + parts[1] + "/" + parts[2];
    }
}
