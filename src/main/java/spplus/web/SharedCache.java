package spplus.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The shared cache of HTTP (RFC 9111), inside: keeps what a page allows by {@code s-maxage}, some seconds, for readers
 * who are not signed in, already compressed. A page without that header is passed on as it is; tables (.csv), which may
 * be as large as all that is public, are never held at all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class SharedCache extends OncePerRequestFilter {

    private static final long MOST_BYTES = 48L * 1024 * 1024;
    private static final int LONGEST_KEY = 1_000;

    private final ReadersLanguage language;
    private final Cache<String, CachedPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, CachedPage page) -> key.length() + page.weight())
            .expireAfter(Expiry.creating((String _, CachedPage page) -> Duration.ofSeconds(page.seconds())))
            .build();

    SharedCache(ReadersLanguage language) {
        this.language = language;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        var kept = pages.getIfPresent(key);
        if (kept != null) {
            kept.writeTo(request, response);
            return;
        }
        var wrapped = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, wrapped);
        var page = CachedPage.of(wrapped);
        if (page == null) {
            wrapped.copyBodyToResponse();
            return;
        }
        pages.put(key, page);
        page.writeTo(request, response);
    }

    /** Null for what is never shared: writes, private places, tables, people who are signed in. */
    private @Nullable String key(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!request.getMethod().equals("GET") || isNeverShared(path) || isSignedIn(request)) {
            return null;
        }
        var query = request.getQueryString();
        var address = query == null ? path : path + "?" + query;
        var key = language.of(request) + " " + address;
        return key.length() > LONGEST_KEY ? null : key;
    }

    private static boolean isNeverShared(String path) {
        return path.startsWith("/espace")
                || path.startsWith("/suivi")
                || path.startsWith("/partager")
                || path.startsWith("/connexion")
                || path.startsWith("/assets")
                || path.endsWith(".csv")
                || path.endsWith("z");
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null && Arrays.stream(cookies).map(Cookie::getName).anyMatch("spplus_session"::equals);
    }
}
