package spplus.entry.button;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import spplus.entry.domain.Button;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;

/** Writes what a webmaster copies: a link that works by itself, then the script that dresses it. */
@Component
class Snippets {

    private final PlatformSettings platform;
    private final ButtonScript script;
    private final Texts texts;

    Snippets(PlatformSettings platform, ButtonScript script, Texts texts) {
        this.platform = platform;
        this.script = script;
        this.texts = texts;
    }

    String html(Button button, String structure) {
        var link = "<a href=\"%s\" referrerpolicy=\"origin\"%s>%s</a>"
                .formatted(
                        escaped(platform.absolute(button.path())),
                        attributes(button, structure),
                        escaped(texts.t("entry.button.words")));
        return button.form() == Button.Form.LINK ? link : link + "\n" + scriptTag();
    }

    String scriptAddress() {
        return platform.absolute(ButtonScript.PATH);
    }

    private String scriptTag() {
        return "<script src=\"%s\" integrity=\"%s\" crossorigin=\"anonymous\" defer></script>"
                .formatted(scriptAddress(), script.integrity());
    }

    private static String attributes(Button button, String structure) {
        return switch (button.form()) {
            case LINK -> "";
            case BUTTON -> " data-sp-avis=\"bouton\"";
            case MODAL -> " data-sp-avis=\"modale\" data-service=\"%s\"".formatted(escaped(structure));
        };
    }

    /** Accents stay as they are: only what HTML would misread is written otherwise. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
