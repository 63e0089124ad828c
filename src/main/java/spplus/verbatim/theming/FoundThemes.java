package spplus.verbatim.theming;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.verbatim.theme.Discovered;
import spplus.verbatim.theme.ThemeIdentity;

/**
 * Brings what a discovery found together with what is known. What somebody signed or rejected never changes by itself; a
 * proposal found again keeps its identity; one not found again goes, unless somebody worked on it.
 */
@Component
class FoundThemes {

    private final ThemeRepository themes;
    private final ThemeSettings settings;
    private final Clock clock;

    FoundThemes(ThemeRepository themes, ThemeSettings settings, Clock clock) {
        this.themes = themes;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param sample ids of the texts, in the order in which they were read */
    void keep(Discovered discovered, List<UUID> sample) {
        var decided = themes.decided();
        var known = themes.all().stream()
                .filter(theme -> theme.state() != ThemeState.MERGED)
                .toList();
        var fresh = discovered.themes();
        var identity = ThemeIdentity.of(
                known.stream().map(Theme::prototype).toList(),
                fresh.stream().map(Discovered.Found::prototype).toList());
        var kept = new ArrayList<Theme>(
                known.stream().filter(theme -> isTouched(theme, decided)).toList());
        var seen = new HashSet<UUID>();
        for (int i = 0; i < fresh.size(); i++) {
            var typical = fresh.get(i).typical().stream().map(sample::get).toList();
            if (identity[i] != ThemeIdentity.NEW) {
                var old = known.get(identity[i]);
                seen.add(old.id());
                again(old, isTouched(old, decided), fresh.get(i), parent(discovered, i), typical);
            } else if (isRoomFor(fresh.get(i), kept)) {
                kept.add(add(fresh.get(i), parent(discovered, i), typical));
            }
        }
        known.stream()
                .filter(theme -> !isTouched(theme, decided) && !seen.contains(theme.id()))
                .forEach(theme -> themes.remove(theme.id()));
    }

    /** @param decided themes of whose texts somebody said something */
    private static boolean isTouched(Theme theme, Set<UUID> decided) {
        return theme.state() != ThemeState.PROPOSED || theme.version() > 0 || decided.contains(theme.id());
    }

    private boolean isRoomFor(Discovered.Found fresh, List<Theme> kept) {
        long read = kept.stream().filter(Theme::isRead).count();
        return read < settings.mostThemes()
                && kept.stream()
                        .noneMatch(theme -> theme.prototype().likeness(fresh.prototype())
                                >= settings.rules().mostAlike());
    }

    private void again(Theme old, boolean touched, Discovered.Found fresh, String parent, List<UUID> typical) {
        themes.foundAgain(old.id(), touched ? null : fresh.name(), parent, typical);
        if (!touched) {
            themes.shape(old.id(), fresh.prototype());
        }
    }

    private Theme add(Discovered.Found fresh, String parent, List<UUID> typical) {
        var theme = Theme.proposed(fresh.name(), fresh.prototype(), parent, typical, fresh.texts());
        themes.add(theme, clock.instant());
        themes.tell(theme.id(), "found", "", theme.name(), null, clock.instant());
        return theme;
    }

    private static String parent(Discovered discovered, int theme) {
        int group = discovered.themes().get(theme).group();
        return group == Discovered.ALONE ? "" : discovered.groups().get(group);
    }
}
