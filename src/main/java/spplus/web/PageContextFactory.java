package spplus.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import spplus.platform.DemoTerritory;
import spplus.platform.Texts;

/** Gathers what every template knows. */
@Component
@ConditionalOnWebApplication
class PageContextFactory {

    private final Texts texts;
    private final BrandSettings brand;
    private final DemoTerritory territory;
    private final CurrentActor current;
    private final ResourceUrlProvider assets;
    private final Clock clock;
    private final TemplateEngine templates;
    private final ReadersLanguage language;

    PageContextFactory(
            Texts texts,
            BrandSettings brand,
            DemoTerritory territory,
            CurrentActor current,
            ResourceUrlProvider assets,
            Clock clock,
            TemplateEngine templates,
            ReadersLanguage language) {
        this.texts = texts;
        this.brand = brand;
        this.territory = territory;
        this.current = current;
        this.assets = assets;
        this.clock = clock;
        this.templates = templates;
        this.language = language;
    }

    PageContext of(HttpServletRequest request) {
        return new PageContext(
                texts,
                current.of(request).orElse(null),
                brand,
                ReadersLanguage.pathOf(request),
                language.others(request),
                territory.isShown(),
                () -> csrf(request),
                this::asset,
                clock,
                templates);
    }

    private String asset(String path) {
        var hashed = assets.getForLookupPath(path);
        return hashed == null ? path : hashed;
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
