package spplus.account.domain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session after its longest life, however busy it is; idle ones are ended by their time-out. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class SessionLifetime extends OncePerRequestFilter {

    private final AccountSettings settings;
    private final Clock clock;

    SessionLifetime(AccountSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && end(session.getCreationTime()).isBefore(clock.instant())) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private Instant end(long createdAt) {
        return Instant.ofEpochMilli(createdAt).plus(settings.session());
    }
}
