package spplus.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.platform.Texts;
import spplus.platform.WrittenDates;

/**
 * What every template knows without its controller's help: words, the person signed in, addresses of static files.
 *
 * @param texts the interface's words in the reader's language
 * @param actor who is signed in, null for the public
 * @param brand the block at the top of the page
 * @param path path of the address asked for
 * @param elsewhere the same page in the other languages; none where only French is spoken
 * @param demo whether the fictional territory is shown
 * @param csrf the token that a signed-in form sends back; asking for it opens a session
 * @param asset hashed address of a static file
 * @param clock the clock of the house
 * @param templates every module's templates, for those chosen while the page is made
 */
public record PageContext(
        Texts texts,
        @Nullable Actor actor,
        BrandSettings brand,
        String path,
        List<OtherLanguage> elsewhere,
        boolean demo,
        Supplier<String> csrf,
        UnaryOperator<String> asset,
        Clock clock,
        TemplateEngine templates) {

    public String t(String key, @Nullable Object... arguments) {
        return texts.t(key, arguments);
    }

    /** Language of the page's own words. */
    public String language() {
        return texts.language();
    }

    /** The value of {@code lang} for words in that language; null, and so no attribute, where the page's is the same. */
    public @Nullable String in(@Nullable String language) {
        return texts.language().equals(language) ? null : language;
    }

    public boolean may(Permission permission) {
        return actor != null && actor.may(permission);
    }

    public List<MenuEntry> publicMenu() {
        return MenuEntry.PUBLIC;
    }

    /** What the person signed in may open. */
    public List<MenuGroup> workspaceMenu() {
        return MenuGroup.workspace(this::may);
    }

    /** Whether one of a group's entries leads to the page shown or to one above it. */
    public boolean isIn(MenuGroup group) {
        return group.addresses().anyMatch(this::isUnder);
    }

    /** Whether a menu entry leads to the page shown or to one above it, and no other entry leads nearer. */
    public boolean isUnder(String entry) {
        return isBelow(entry)
                && MenuGroup.everyAddress().noneMatch(other -> other.startsWith(entry + "/") && isBelow(other));
    }

    private boolean isBelow(String entry) {
        return path.equals(entry) || path.startsWith(entry + "/");
    }

    /** A template of another module, such as {@code experience/of-structure}, given its parameters and this page. */
    public Content include(String template, Map<String, Object> model) {
        var parameters = new HashMap<>(model);
        parameters.put("page", this);
        return output -> templates.render(template + ".jte", parameters, output);
    }

    /** « il y a 3 jours (12 mars 2026) ». */
    public String ago(Instant instant) {
        return WrittenDates.ago(texts, instant, clock);
    }

    /** « 12 mars 2026 ». */
    public String day(LocalDate day) {
        return WrittenDates.day(texts, day);
    }

    /** « 12 mars 2026 à 14 h 32 ». */
    public String moment(Instant instant) {
        return WrittenDates.moment(texts, instant, clock.getZone());
    }
}
