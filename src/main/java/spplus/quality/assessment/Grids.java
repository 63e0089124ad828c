package spplus.quality.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.commitment.Commitment;
import spplus.commitment.Commitments;
import spplus.commitment.Edition;
import spplus.platform.Texts;
import spplus.quality.assessment.Grid.Item;
import tools.jackson.databind.json.JsonMapper;

/** The grid of today; the first one is drawn from the commitments in force and from questions of our own wording. */
@Service
@Transactional
class Grids {

    private final GridStore store;
    private final Commitments commitments;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Texts texts;
    private final Clock clock;

    Grids(GridStore store, Commitments commitments, AuditTrail audit, JsonMapper json, Texts texts, Clock clock) {
        this.store = store;
        this.commitments = commitments;
        this.audit = audit;
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    Grid current() {
        return store.latest().orElseGet(() -> {
            store.add(first(commitments.current()));
            return store.latest().orElseThrow();
        });
    }

    Grid find(int number) {
        return store.find(number).orElseThrow();
    }

    List<GridStore.Version> versions(int limit) {
        return store.versions(limit);
    }

    /** The items of the edition in force, with the words and weights of the grid of today where it has them. */
    List<Item> asked() {
        var now = current();
        return items(commitments.current()).stream()
                .map(item -> now.item(item.code().toString())
                        .map(known -> new Item(
                                item.code(),
                                item.commitment(),
                                item.title(),
                                item.complete(),
                                known.question(),
                                known.weight()))
                        .orElse(item))
                .toList();
    }

    /** Whether the commitments changed since the grid of today was written. */
    boolean isBehind() {
        return !current().edition().equals(commitments.current().id());
    }

    /** @return false when somebody wrote a version meanwhile */
    boolean write(Actor actor, int from, List<String> scale, List<Item> items, String note) {
        var edition = commitments.current().id();
        var added = from == current().number()
                && store.add(new Grid(from + 1, edition, scale, note, actor.name(), clock.instant(), items));
        if (added) {
            audit.record(AuditEntry.by(actor, "quality.grid-written").on("assessment-grid", from + 1));
        }
        return added;
    }

    private Grid first(Edition edition) {
        return new Grid(
                1,
                edition.id(),
                questions().scale(),
                texts.t("quality.assessment.grid.first"),
                "Services Publics +",
                clock.instant(),
                items(edition));
    }

    private List<Item> items(Edition edition) {
        var questions = questions().questions();
        var items = new ArrayList<Item>();
        for (var whole : edition.commitments()) {
            var asked = whole.parts().isEmpty() ? Stream.of(whole) : whole.parts().stream();
            asked.forEach(one -> items.add(new Item(
                    one.code(),
                    whole.title(),
                    one.title(),
                    whole.complete() && one.complete(),
                    questions.getOrDefault(one.code().toString(), plain(one)),
                    1)));
        }
        return items;
    }

    private static String plain(Commitment one) {
        return one.plain().isEmpty() ? one.title() : one.plain();
    }

    private Proposed questions() {
        try (var file = new ClassPathResource("quality/assessment.json").getInputStream()) {
            return json.readValue(file, Proposed.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes with the house. */
    private record Proposed(List<String> scale, Map<String, String> questions) {}
}
