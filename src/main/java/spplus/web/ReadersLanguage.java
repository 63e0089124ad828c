package spplus.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import spplus.platform.Texts;

/**
 * The language a public page is read in: French, or the one that its reader chose and that a cookie holds, which says
 * nothing else. The workspace, its doors and the programs' interface speak French.
 */
@Component("localeResolver")
class ReadersLanguage implements LocaleResolver {

    static final String COOKIE = "spplus_langue";
    static final String PARAMETER = "langue";

    private static final Pattern FRENCH_ONLY =
            Pattern.compile("/(espace|connexion|deconnexion|boite-d-envoi|api/|assets|widget).*|.*\\.atom");

    private final Texts texts;

    ReadersLanguage(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return texts.in(of(request)).locale();
    }

    /** Nobody else may change it: it is a cookie, set by {@link LanguageChoice}. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** Code of the language, one of ours. */
    String of(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null || !isSpoken(request)) {
            return Texts.HOUSE;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(texts.languages()::contains)
                .findFirst()
                .orElse(Texts.HOUSE);
    }

    /** Whether a page is said in several languages. */
    boolean isSpoken(HttpServletRequest request) {
        return !FRENCH_ONLY.matcher(pathOf(request)).matches();
    }

    boolean isOurs(String code) {
        return texts.languages().contains(code);
    }

    /** The same page in the other languages. */
    List<OtherLanguage> others(HttpServletRequest request) {
        if (!isSpoken(request)) {
            return List.of();
        }
        var now = of(request);
        return texts.languages().stream()
                .filter(code -> !code.equals(now))
                .map(code -> new OtherLanguage(
                        code, texts.in(code).t("platform.language"), address(request, PARAMETER + "=" + code)))
                .toList();
    }

    /** The address asked for, its language apart. */
    static String address(HttpServletRequest request, String more) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var kept = Stream.concat(Arrays.stream(query.split("&")), Stream.of(more))
                .filter(part -> !part.isEmpty())
                .filter(part -> part.equals(more) || !part.startsWith(PARAMETER + "="))
                .collect(Collectors.joining("&"));
        // One slash only: two would begin the address of another site.
        var path = pathOf(request).replaceFirst("^/+", "/");
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    /** The path asked for, even where an error is shown instead. */
    static String pathOf(HttpServletRequest request) {
        var failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed instanceof String uri ? uri : request.getRequestURI();
    }
}
