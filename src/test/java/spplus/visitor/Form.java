package spplus.visitor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page: what it holds already is sent with what one fills. */
public final class Form {

    private final Page page;
    private final FormElement form;
    private final List<String[]> fields = new ArrayList<>();

    Form(Page page, Element form) {
        this.page = page;
        this.form = (FormElement) form;
        for (KeyVal field : this.form.formData()) {
            fields.add(new String[] {field.key(), field.value()});
        }
    }

    /** Writes in a field, or chooses one value of a list. */
    public Form fill(String name, String value) {
        if (form.select("[name=\"" + name + "\"]").isEmpty()) {
            throw new AssertionError("no field «%s» on %s".formatted(name, page.address()));
        }
        fields.removeIf(field -> field[0].equals(name));
        fields.add(new String[] {name, value});
        return this;
    }

    /** Ticks one more box of that name. */
    public Form tick(String name, String value) {
        fields.add(new String[] {name, value});
        return this;
    }

    /** Presses the button with those words. */
    public Page press(String words) {
        var button = form.select("button").stream()
                .filter(candidate -> candidate.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button «%s» on %s".formatted(words, page.address())));
        if (!button.attr("name").isEmpty()) {
            fields.add(new String[] {button.attr("name"), button.attr("value")});
        }
        return send(button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action"));
    }

    public Page submit() {
        return send(form.attr("action"));
    }

    /** The values of every box or choice of that name that the form offers. */
    public List<String> offered(String name) {
        return form.select("[name=\"" + name + "\"]").eachAttr("value");
    }

    /** Path that the form is sent to. */
    public String action() {
        return form.attr("action");
    }

    /** What would be sent, as a browser writes it. */
    public String body() {
        return fields.stream()
                .map(field -> encode(field[0]) + "=" + encode(field[1]))
                .collect(Collectors.joining("&"));
    }

    private Page send(String action) {
        var body = body();
        var address = action.isEmpty() ? page.address() : page.address().resolve(action);
        if (form.attr("method").equalsIgnoreCase("post")) {
            return page.visitor().post(address, body);
        }
        return page.visitor().get(address.resolve(address.getPath() + "?" + body));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
