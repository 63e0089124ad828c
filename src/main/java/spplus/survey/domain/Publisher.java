package spplus.survey.domain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks a questionnaire and turns it into what people answer. */
@Component
public class Publisher {

    private final Bank bank;
    private final CorePolicy core;
    private final ShapePolicy shape;

    Publisher(Bank bank, CorePolicy core, ShapePolicy shape) {
        this.bank = bank;
        this.core = core;
        this.shape = shape;
    }

    /** Why it cannot be published; none when it can. */
    public List<Flaw> flaws(FormFamily family, Draft draft) {
        return Stream.concat(core.flaws(family, draft).stream(), shape.flaws(family, draft).stream())
                .distinct()
                .toList();
    }

    /** What it asks, with the words of the core; its own questions have the id 0. What is not whole is left out. */
    public List<Step> preview(Draft draft) {
        return draft.sections().stream()
                .map(section -> new Step(
                        section.title(),
                        section.items().stream().flatMap(this::shown).toList()))
                .toList();
    }

    /** What it asks, each of its own questions written in the bank; of a draft without flaws. */
    List<Step> steps(UUID form, Draft draft) {
        return draft.sections().stream()
                .map(section -> new Step(
                        section.title(),
                        section.items().stream().map(item -> asked(form, item)).toList()))
                .toList();
    }

    private Asked asked(UUID form, Item item) {
        var ref = item.core();
        if (ref != null) {
            return asked(item, bank.core(ref).orElseThrow());
        }
        var own = Objects.requireNonNull(item.own());
        return new Asked(bank.own(form, item.key(), own), item.key(), own, item.required(), item.when());
    }

    private Stream<Asked> shown(Item item) {
        var ref = item.core();
        if (ref != null) {
            return bank.core(ref).map(found -> asked(item, found)).stream();
        }
        var own = item.own();
        return own == null ? Stream.of() : Stream.of(new Asked(0, item.key(), own, item.required(), item.when()));
    }

    private static Asked asked(Item item, CoreQuestion core) {
        return new Asked(core.id(), item.key(), core.question(), item.required(), item.when());
    }
}
