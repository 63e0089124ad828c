package spplus.survey.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A questionnaire as it is being written. */
public record Draft(List<Section> sections) {

    /** Steps of one questionnaire, and questions of one step. */
    public static final int MOST = 20;

    public Draft {
        sections = List.copyOf(sections);
    }

    public Stream<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream());
    }

    public Optional<Item> item(String key) {
        return items().filter(item -> item.key().equals(key)).findFirst();
    }

    /** The step that asks it, from 0; -1 for none. */
    public int stepOf(String key) {
        for (int step = 0; step < sections.size(); step++) {
            if (sections.get(step).items().stream().anyMatch(item -> item.key().equals(key))) {
                return step;
            }
        }
        return -1;
    }

    public Draft plus(Section section) {
        var all = new ArrayList<>(sections);
        all.add(section);
        return new Draft(all);
    }

    /** The same with another title for one step. */
    public Draft titled(int step, Phrase title) {
        return with(step, items -> items, title);
    }

    public Draft plus(int step, Item item) {
        return with(step, items -> {
            var all = new ArrayList<>(items);
            all.add(item);
            return all;
        });
    }

    /** The same with the question of that key changed. */
    public Draft with(Item changed) {
        return with(stepOf(changed.key()), items -> items.stream()
                .map(item -> item.key().equals(changed.key()) ? changed : item)
                .toList());
    }

    public Draft without(String key) {
        return with(
                stepOf(key),
                items -> items.stream().filter(item -> !item.key().equals(key)).toList());
    }

    public Draft without(int step) {
        var all = new ArrayList<>(sections);
        all.remove(step);
        return new Draft(all);
    }

    /** The same with a step before ({@code by} -1) or after (1) its neighbour; unchanged at either end. */
    public Draft moved(int step, int by) {
        var all = new ArrayList<>(sections);
        if (step + by >= 0 && step + by < all.size()) {
            Collections.swap(all, step, step + by);
        }
        return new Draft(all);
    }

    /** The same with a question before or after its neighbour, in the step before or after at either end of its own. */
    public Draft moved(String key, int by) {
        int step = stepOf(key);
        var items = new ArrayList<>(sections.get(step).items());
        int place = 0;
        while (!items.get(place).key().equals(key)) {
            place++;
        }
        if (place + by >= 0 && place + by < items.size()) {
            Collections.swap(items, place, place + by);
            return with(step, _ -> items);
        }
        if (step + by < 0 || step + by >= sections.size()) {
            return this;
        }
        var item = items.get(place);
        return without(key).with(step + by, others -> {
            var all = new ArrayList<>(others);
            all.add(by > 0 ? 0 : all.size(), item);
            return all;
        });
    }

    private Draft with(int step, UnaryOperator<List<Item>> change) {
        return with(step, change, sections.get(step).title());
    }

    private Draft with(int step, UnaryOperator<List<Item>> change, Phrase title) {
        var all = new ArrayList<>(sections);
        all.set(step, new Section(title, change.apply(sections.get(step).items())));
        return new Draft(all);
    }
}
