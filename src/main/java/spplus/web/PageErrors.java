package spplus.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page shown when something is not there or went wrong: what happened and what to do next, nothing else. */
@Component
class PageErrors implements ErrorViewResolver {

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var kind =
                switch (status) {
                    case NOT_FOUND -> "missing";
                    case FORBIDDEN -> "expired";
                    case TOO_MANY_REQUESTS -> "slow-down";
                    default -> status.is4xxClientError() ? "refused" : "failed";
                };
        return new ModelAndView("web/error", Map.of("kind", kind), status);
    }
}
