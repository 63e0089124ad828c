package spplus.verbatim.theming;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;

/** What people say of a text and a theme elsewhere than on the theme's own page, such as in an audit. */
@Component
public class ThemePlacing {

    private final ThemeRepository themes;
    private final ThemeTexts texts;
    private final ThemeAssignment assignment;
    private final Clock clock;

    ThemePlacing(ThemeRepository themes, ThemeTexts texts, ThemeAssignment assignment, Clock clock) {
        this.themes = themes;
        this.texts = texts;
        this.assignment = assignment;
        this.clock = clock;
    }

    /** Does nothing when the theme is not looked for any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(Actor by, UUID theme, UUID text, boolean inside) {
        if (themes.find(theme).filter(Theme::isRead).isPresent()) {
            texts.decide(text, theme, inside, by, clock.instant());
            assignment.mark(List.of(text));
        }
    }
}
