package spplus.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens and closes the session of a browser; a session holds the agent's id and the device's name, nothing else. */
@Component
class Sessions {

    /** Set by the guard of endpoints: the local address that was asked for before signing in. */
    private static final String WANTED = "spplus.wanted";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** @return the local address to go to */
    String open(UUID agent, HttpServletRequest request, HttpServletResponse response) {
        var wanted = wanted(request.getSession(false));
        close(request);
        request.getSession(true);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(agent.toString(), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return wanted;
    }

    /** The session that was there before a sign-in never survives it: an identifier planted by another is worth nothing. */
    void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private static String wanted(@Nullable HttpSession session) {
        var wanted = session == null ? null : session.getAttribute(WANTED);
        return wanted instanceof String path && isLocal(path) ? path : "/espace";
    }

    private static boolean isLocal(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0;
    }
}
