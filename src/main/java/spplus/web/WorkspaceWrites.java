package spplus.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The requests that act with a signed-in person's authority: they must carry the token of their own page. */
class WorkspaceWrites implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !READING.contains(request.getMethod())
                && (path.startsWith("/espace") || path.startsWith("/connexion") || path.startsWith("/deconnexion"));
    }
}
