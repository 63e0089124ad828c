package spplus.verbatim.domain;

import java.time.Instant;
import java.util.UUID;
import spplus.access.Actor;

/** Takes what people say of a text and a theme elsewhere than on the theme's own page, such as in an audit. */
public interface PlacedThemes {

    /**
     * In the caller's transaction; does nothing when the theme is not looked for any more, nor where somebody decided
     * after that.
     *
     * @param at when it was said
     */
    void place(Actor by, Instant at, UUID theme, UUID text, boolean inside);
}
