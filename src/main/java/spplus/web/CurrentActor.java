package spplus.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Actors;

/** The person behind a request: the principal's name is the agent's id. Looked up once a request. */
@Component
class CurrentActor {

    private static final String LOOKED_UP = CurrentActor.class.getName();

    private final ObjectProvider<Actors> actors;

    CurrentActor(ObjectProvider<Actors> actors) {
        this.actors = actors;
    }

    @SuppressWarnings("unchecked")
    Optional<Actor> of(HttpServletRequest request) {
        if (request.getAttribute(LOOKED_UP) instanceof Optional<?> known) {
            return (Optional<Actor>) known;
        }
        var found = lookUp(request.getUserPrincipal());
        request.setAttribute(LOOKED_UP, found);
        return found;
    }

    private Optional<Actor> lookUp(@Nullable Principal principal) {
        if (principal == null) {
            return Optional.empty();
        }
        var directory = actors.getIfAvailable();
        return directory == null ? Optional.empty() : directory.byId(UUID.fromString(principal.getName()));
    }
}
