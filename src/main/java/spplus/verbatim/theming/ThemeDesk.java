package spplus.verbatim.theming;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.verbatim.domain.Refused;
import spplus.verbatim.theme.Prototype;

/** What people decide on themes. Themes are those of the whole country: only who looks after all of it decides on them. */
@Service
class ThemeDesk {

    static final int SHORTEST_NAME = 3;
    static final int LONGEST_NAME = 120;
    static final int SHORTEST_DEFINITION = 20;
    static final int LONGEST_DEFINITION = 1_000;

    private final ThemeRepository themes;
    private final ThemeTexts texts;
    private final RunRepository runs;
    private final ThemeAssignment assignment;
    private final ThemeSettings settings;
    private final Clock clock;

    ThemeDesk(
            ThemeRepository themes,
            ThemeTexts texts,
            RunRepository runs,
            ThemeAssignment assignment,
            ThemeSettings settings,
            Clock clock) {
        this.themes = themes;
        this.texts = texts;
        this.runs = runs;
        this.assignment = assignment;
        this.settings = settings;
        this.clock = clock;
    }

    static boolean decides(Actor actor) {
        return actor.scopeOf(Permission.ANALYSE_VOICES).everywhere();
    }

    /** @param version what the person saw: nothing is lost when somebody else decided meanwhile */
    record Typed(String name, String definition, @Nullable UUID parent, int version) {}

    @Transactional
    void discover(Actor actor) {
        needsDecider(actor);
        runs.ask("discover", actor.name(), clock.instant());
    }

    @Transactional
    void edit(Actor actor, UUID id, Typed typed) {
        var theme = named(actor, id, typed);
        if (theme.state() == ThemeState.SIGNED) {
            needsDefinition(theme);
        }
        themes.save(theme, null);
    }

    /** From now on its texts count. */
    @Transactional
    void sign(Actor actor, UUID id, Typed typed) {
        var theme = named(actor, id, typed);
        needsDefinition(theme);
        var examples = texts.examples(id);
        if (examples.inside() < settings.examplesIn()) {
            throw new Refused("textes", "inside");
        }
        if (examples.outside() < settings.examplesOut()) {
            throw new Refused("textes", "outside");
        }
        themes.save(theme.signed(clock.instant(), actor.name()), actor.id());
        tell(theme, "signed", "", theme.definition(), actor);
    }

    /** Found again, it stays rejected. */
    @Transactional
    void reject(Actor actor, UUID id, int version) {
        var theme = decided(actor, id, version);
        themes.save(theme.in(ThemeState.REJECTED), null);
        themes.forgetMachine(id);
        tell(theme, "rejected", theme.state().code(), "", actor);
    }

    /** Makes it a proposal again, whatever it was. */
    @Transactional
    void reopen(Actor actor, UUID id, int version) {
        var theme = decided(actor, id, version);
        themes.save(theme.in(ThemeState.PROPOSED), null);
        tell(theme, "reopened", theme.state().code(), "", actor);
        readAgain(actor);
    }

    /** One goes into the other, with its texts and what people said of them. */
    @Transactional
    void merge(Actor actor, UUID id, @Nullable UUID into, int version) {
        if (into == null || into.equals(id)) {
            throw new Refused("fusion", "merge");
        }
        themes.lock(id, into);
        var theme = decided(actor, id, version);
        var other = themes.find(into).filter(Theme::isRead).orElseThrow(() -> new Refused("fusion", "merge"));
        var both = Prototype.together(
                List.of(theme.prototype(), other.prototype()), List.of(theme.texts(), other.texts()));
        themes.shape(into, both);
        themes.moveTexts(id, into);
        themes.save(theme.merged(into), null);
        tell(theme, "merged", "", other.name(), actor);
        tell(other, "absorbed", "", theme.name(), actor);
        readAgain(actor);
    }

    /** Some of its terms become a proposal of their own. */
    @Transactional
    UUID split(Actor actor, UUID id, Set<String> terms, String name, int version) {
        var theme = decided(actor, id, version);
        var mine = new LinkedHashMap<>(theme.prototype().weights());
        var theirs = new LinkedHashMap<>(mine);
        theirs.keySet().retainAll(terms);
        mine.keySet().removeAll(terms);
        if (theirs.isEmpty() || mine.isEmpty()) {
            throw new Refused("termes", "split");
        }
        checkName(name, "nouveau");
        var part = Theme.proposed(name.strip(), new Prototype(theirs), theme.name(), List.of(), 0);
        themes.add(part, clock.instant());
        themes.shape(id, new Prototype(mine));
        themes.save(theme, null);
        tell(theme, "split", theme.name(), part.name(), actor);
        tell(part, "found", theme.name(), part.name(), actor);
        readAgain(actor);
        return part.id();
    }

    /** A person says of a text that it speaks of a theme or not; null takes it back. */
    @Transactional
    void place(Actor actor, UUID id, UUID text, @Nullable Boolean inside) {
        if (themes.find(id).filter(Theme::isRead).isEmpty()) {
            throw Perimeter.notThere();
        }
        if (!texts.isWithin(text, actor.scopeOf(Permission.REPLY))) {
            throw Perimeter.notThere();
        }
        texts.decide(text, id, inside, actor, clock.instant());
        assignment.mark(List.of(text));
    }

    private Theme named(Actor actor, UUID id, Typed typed) {
        var theme = decided(actor, id, typed.version());
        checkName(typed.name(), "nom");
        var definition = typed.definition().strip();
        if (definition.length() > LONGEST_DEFINITION) {
            throw new Refused("definition", "definition");
        }
        checkParent(theme, typed.parent());
        var after = theme.named(typed.name().strip(), definition, typed.parent());
        if (!after.name().equals(theme.name())) {
            tell(theme, "named", theme.name(), after.name(), actor);
        }
        if (!after.definition().equals(theme.definition())) {
            tell(theme, "defined", theme.definition(), after.definition(), actor);
        }
        if (!java.util.Objects.equals(after.parent(), theme.parent())) {
            tell(theme, "placed", nameOf(theme.parent()), nameOf(after.parent()), actor);
        }
        return after;
    }

    private static void needsDefinition(Theme theme) {
        if (theme.definition().length() < SHORTEST_DEFINITION) {
            throw new Refused("definition", "definition");
        }
    }

    /** Two floors only: a parent has no parent, and who has children has none. */
    private void checkParent(Theme theme, @Nullable UUID parent) {
        if (parent == null) {
            return;
        }
        boolean fits = themes.find(parent)
                .filter(one -> one.state() == ThemeState.SIGNED && one.parent() == null)
                .filter(one -> !one.id().equals(theme.id()))
                .isPresent();
        boolean isParent = themes.all().stream().anyMatch(one -> theme.id().equals(one.parent()));
        if (!fits || isParent) {
            throw new Refused("parent", "parent");
        }
    }

    private static void checkName(String name, String field) {
        int length = name.strip().length();
        if (length < SHORTEST_NAME || length > LONGEST_NAME) {
            throw new Refused(field, "name");
        }
    }

    private Theme decided(Actor actor, UUID id, int version) {
        needsDecider(actor);
        themes.lock(id);
        var theme =
                themes.find(id).filter(one -> one.state() != ThemeState.MERGED).orElseThrow(Perimeter::notThere);
        if (theme.version() != version) {
            throw new Refused("nom", "meanwhile");
        }
        return theme;
    }

    private static void needsDecider(Actor actor) {
        if (!decides(actor)) {
            throw Perimeter.notThere();
        }
    }

    private void readAgain(Actor actor) {
        runs.ask("assign", actor.name(), clock.instant());
    }

    private String nameOf(@Nullable UUID theme) {
        return theme == null ? "" : themes.find(theme).map(Theme::name).orElse("");
    }

    private void tell(Theme theme, String act, String before, String after, Actor actor) {
        themes.tell(theme.id(), act, before, after, actor, clock.instant());
    }
}
