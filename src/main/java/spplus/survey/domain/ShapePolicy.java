package spplus.survey.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What makes a questionnaire one that people can answer: words everywhere, something to choose, conditions that look back. */
@Component
class ShapePolicy {

    private final Bank bank;

    ShapePolicy(Bank bank) {
        this.bank = bank;
    }

    List<Flaw> flaws(FormFamily family, Draft draft) {
        var flaws = new ArrayList<Flaw>();
        if (draft.items().findAny().isEmpty()) {
            flaws.add(new Flaw("empty", "", ""));
        }
        for (int step = 0; step < draft.sections().size(); step++) {
            var section = draft.sections().get(step);
            if (section.title().isEmpty()) {
                flaws.add(new Flaw("untitled", "", String.valueOf(step + 1)));
            }
            if (section.items().isEmpty()) {
                flaws.add(new Flaw("empty-step", "", String.valueOf(step + 1)));
            }
            for (var item : section.items()) {
                check(draft, step, item, flaws);
                if (family == FormFamily.LABEL_AGENTS) {
                    identifies(item, flaws);
                }
            }
        }
        return flaws;
    }

    private void check(Draft draft, int step, Item item, List<Flaw> flaws) {
        var question = question(item);
        if (question == null) {
            return;
        }
        if (item.core() == null) {
            words(item, question, flaws);
        }
        if (item.when() != null) {
            condition(draft, step, item, item.when(), flaws);
        }
        question.rows().stream()
                .filter(row -> row.when() != null)
                .forEach(row -> condition(draft, step, item, row.when(), flaws));
    }

    private static void words(Item item, Question question, List<Flaw> flaws) {
        if (question.wording().isEmpty()) {
            flaws.add(new Flaw("unworded", item.key(), ""));
        }
        if (question.kind().hasOptions() && question.options().size() < 2) {
            flaws.add(new Flaw("choices", item.key(), question.wording().french()));
        }
        if (question.kind() == QuestionKind.MATRIX && question.rows().isEmpty()) {
            flaws.add(new Flaw("rows", item.key(), question.wording().french()));
        }
        var codes = new HashSet<Integer>();
        if (!question.options().stream().allMatch(option -> codes.add(option.code()))) {
            flaws.add(new Flaw("codes", item.key(), question.wording().french()));
        }
    }

    private void condition(Draft draft, int step, Item item, Condition when, List<Flaw> flaws) {
        int asked = draft.stepOf(when.question());
        var other = draft.item(when.question()).map(this::question);
        if (asked < 0 || asked >= step || other.isEmpty()) {
            flaws.add(new Flaw("condition-later", item.key(), words(item)));
        } else if (when.choices().isEmpty()
                || !when.choices().stream()
                        .allMatch(choice -> other.get().choice(choice).isPresent())) {
            flaws.add(new Flaw("condition-choice", item.key(), words(item)));
        }
    }

    /** A day or a service, beside the rest, may be enough to tell who answered. */
    private void identifies(Item item, List<Flaw> flaws) {
        var question = question(item);
        if (question != null && (question.kind() == QuestionKind.DATE || question.kind() == QuestionKind.STRUCTURE)) {
            flaws.add(new Flaw("identifies", item.key(), question.wording().french()));
        }
    }

    private String words(Item item) {
        var question = question(item);
        return question == null ? item.key() : question.wording().french();
    }

    private @Nullable Question question(Item item) {
        var ref = item.core();
        return ref == null
                ? item.own()
                : bank.core(ref).map(CoreQuestion::question).orElse(null);
    }
}
