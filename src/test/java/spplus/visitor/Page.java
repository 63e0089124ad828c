package spplus.visitor;

import java.net.URI;
import org.jsoup.nodes.Document;

/** A page as it was received. */
public record Page(Visitor visitor, int status, URI address, Document document) {

    public String text() {
        return document.text();
    }

    public String title() {
        return document.select("h1").text();
    }

    public boolean has(String selector) {
        return !document.select(selector).isEmpty();
    }

    /** The form that holds a field of that name. */
    public Form formWith(String field) {
        var input = document.selectFirst("form:has([name=\"" + field + "\"])");
        if (input == null) {
            throw new AssertionError("no form with «%s» on %s: %s".formatted(field, address, title()));
        }
        return new Form(this, input);
    }

    /** The form sent to an address that ends so. */
    public Form formTo(String end) {
        var form = document.select("form").stream()
                .filter(candidate -> candidate.attr("action").endsWith(end))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form to «%s» on %s: %s".formatted(end, address, title())));
        return new Form(this, form);
    }

    /** Follows the first link with those words. */
    public Page follow(String words) {
        var link = document.select("a").stream()
                .filter(candidate -> candidate.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link «%s» on %s".formatted(words, address)));
        return visitor.get(address.resolve(link.attr("href")));
    }
}
