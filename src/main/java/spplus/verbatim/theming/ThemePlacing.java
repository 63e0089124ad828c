package spplus.verbatim.theming;

import java.time.Instant;
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

    ThemePlacing(ThemeRepository themes, ThemeTexts texts, ThemeAssignment assignment) {
        this.themes = themes;
        this.texts = texts;
        this.assignment = assignment;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(Actor by, Instant at, UUID theme, UUID text, boolean inside) {
        if (themes.find(theme).filter(Theme::isRead).isPresent() && !texts.isDecidedAfter(text, theme, at)) {
            texts.decide(text, theme, inside, by, at);
            assignment.mark(List.of(text));
        }
    }
}
