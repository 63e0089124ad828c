package spplus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import spplus.access.Access;
import spplus.access.Permission;

/** Holds each endpoint to the {@link Access} it declares; one that declares nothing is closed to all. */
@Component
class AccessGuard implements HandlerInterceptor {

    private final CurrentActor current;

    AccessGuard(CurrentActor current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || isFrameworks(method)) {
            return true;
        }
        var access = declared(method);
        if (access != null && access.value() == Permission.EVERYONE) {
            return true;
        }
        var actor = current.of(request);
        if (access == null || (actor.isPresent() && !actor.get().may(access.value()))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        if (actor.isEmpty()) {
            askToSignIn(request, response);
            return false;
        }
        return true;
    }

    static @Nullable Access declared(HandlerMethod method) {
        var onMethod = method.getMethodAnnotation(Access.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
    }

    /** The framework's own endpoints (health, errors) are opened or closed by configuration, not by annotation. */
    private static boolean isFrameworks(HandlerMethod method) {
        return !method.getBeanType().getPackageName().startsWith("spplus");
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        request.getSession().setAttribute(SecurityConfiguration.WANTED, wanted(request));
        response.sendRedirect("/connexion");
    }

    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/espace";
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
