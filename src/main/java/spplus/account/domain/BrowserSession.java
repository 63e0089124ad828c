package spplus.account.domain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Opens and closes the session of a browser; a session holds the agent's id and the device's name, nothing else. */
@Component
public class BrowserSession {

    /** Set by the guard of endpoints: the local address that was asked for before signing in. */
    private static final String WANTED = "spplus.wanted";

    /** Session attribute: the browser's and the system's names, for the page that lists one's sessions. */
    public static final String DEVICE = "spplus.device";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    /** @return the local address to go to */
    public String open(UUID agent, HttpServletRequest request, HttpServletResponse response) {
        var wanted = wanted(request.getSession(false));
        close(request);
        request.getSession(true)
                .setAttribute(DEVICE, Device.of(request.getHeader("User-Agent")).toString());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(agent.toString(), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        // Made once, here: two pages opened at the same time would each make their own, and only one form would pass.
        tokens.saveToken(tokens.generateToken(request), request, response);
        return wanted;
    }

    /** What was there before a sign-in never survives it: a session planted by another is worth nothing. */
    public void close(HttpServletRequest request) {
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
