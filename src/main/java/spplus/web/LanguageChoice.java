package spplus.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import spplus.platform.Texts;

/** Keeps the language that a link asks for, {@code ?langue=en}, then leads to the same page without that word. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class LanguageChoice extends OncePerRequestFilter {

    private static final Duration KEPT = Duration.ofDays(180);

    private final ReadersLanguage language;

    LanguageChoice(ReadersLanguage language) {
        this.language = language;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query == null
                || !query.contains(ReadersLanguage.PARAMETER + "=")
                || !request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        var asked = request.getParameter(ReadersLanguage.PARAMETER);
        if (asked == null || !language.isOurs(asked) || !language.isSpoken(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.addHeader("Set-Cookie", cookie(request, asked));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", ReadersLanguage.address(request, ""));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    /** French needs no cookie: choosing it takes the cookie away. */
    private static String cookie(HttpServletRequest request, String asked) {
        return ResponseCookie.from(ReadersLanguage.COOKIE, asked)
                .path("/")
                .maxAge(asked.equals(Texts.HOUSE) ? Duration.ZERO : KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
