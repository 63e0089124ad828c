package spplus.entry.button;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.entry.EntrySettings;
import spplus.entry.button.ButtonPages.Board;
import spplus.entry.button.ButtonPages.Problem;
import spplus.entry.button.ButtonPages.Row;
import spplus.entry.button.ButtonPages.Sheet;
import spplus.entry.button.ButtonPages.Typed;
import spplus.entry.domain.Button;
import spplus.entry.domain.ButtonStore;
import spplus.experience.EntranceKind;
import spplus.experience.Entrances;
import spplus.platform.Texts;

/** Gathers what the pages about buttons show. */
@Component
class ButtonView {

    static final String ADDRESS = "/espace/entrees/boutons";

    private final ButtonStore store;
    private final SiteRepository sites;
    private final Perimeter perimeter;
    private final Directory directory;
    private final Entrances entrances;
    private final Snippets snippets;
    private final ButtonScript script;
    private final EntrySettings settings;
    private final Texts texts;
    private final Clock clock;

    ButtonView(
            ButtonStore store,
            SiteRepository sites,
            Perimeter perimeter,
            Directory directory,
            Entrances entrances,
            Snippets snippets,
            ButtonScript script,
            EntrySettings settings,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.sites = sites;
        this.perimeter = perimeter;
        this.directory = directory;
        this.entrances = entrances;
        this.snippets = snippets;
        this.script = script;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param typedSites null to show those that are named */
    Board board(
            Actor actor,
            @Nullable Structure structure,
            String words,
            ButtonForm typed,
            @Nullable String typedSites,
            @Nullable Problem problem) {
        var picker = perimeter.picker(actor, structure, words, ADDRESS);
        var shown = new Typed(typed.name(), typed.form(), typed.procedure(), typed.campaign());
        if (structure == null) {
            return new Board(picker, List.of(), shown, "", List.of(), List.of(), settings.silence(), problem);
        }
        var code = structure.code();
        var own = String.join("\n", sites.of(List.of(code.value())));
        var inherited = sites.of(directory.lineage(code).stream().skip(1).toList());
        var strays = sites.strays(code).stream()
                .filter(stray ->
                        !inherited.contains(stray) && !own.lines().toList().contains(stray))
                .toList();
        return new Board(
                picker,
                rows(structure),
                shown,
                typedSites == null ? own : typedSites,
                inherited,
                strays,
                settings.silence(),
                problem);
    }

    Sheet sheet(Button button) {
        var structure = directory.find(button.structure()).orElseThrow(Perimeter::notThere);
        return new Sheet(
                button,
                structure.name(),
                snippets.html(button, structure.name()),
                button.path(),
                button.form() == Button.Form.LINK ? "" : ButtonScript.PATH,
                script.integrity(),
                store.lastSeen(button.structure()).get(button.code().value()));
    }

    Problem problem(String field, String key, Object... arguments) {
        return new Problem(field, texts.t(key, arguments));
    }

    private List<Row> rows(Structure structure) {
        var buttons = store.of(structure.code(), ButtonDesk.MOST);
        var seen = store.lastSeen(structure.code());
        var counts = counts(buttons);
        return buttons.stream()
                .map(button -> {
                    var code = button.code().value();
                    return new Row(button, seen.get(code), counts.getOrDefault(code, 0L));
                })
                .toList();
    }

    private Map<String, Long> counts(List<Button> buttons) {
        var codes = buttons.stream().map(button -> button.code().value()).toList();
        var from = LocalDate.now(clock).minusYears(1).atStartOfDay(clock.getZone());
        return entrances.count(
                EntranceKind.BUTTON, codes, from.toInstant(), clock.instant().plusSeconds(1));
    }
}
