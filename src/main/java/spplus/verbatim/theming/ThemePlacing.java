package spplus.verbatim.theming;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.verbatim.domain.PlacedThemes;

/** Keeps what other desks were told of texts and themes as this one does. */
@Component
class ThemePlacing implements PlacedThemes {

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

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(Actor by, UUID theme, UUID text, boolean inside) {
        if (themes.find(theme).filter(Theme::isRead).isPresent()) {
            texts.decide(text, theme, inside, by, clock.instant());
            assignment.mark(List.of(text));
        }
    }
}
