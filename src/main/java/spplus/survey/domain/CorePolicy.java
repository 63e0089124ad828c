package spplus.survey.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What a questionnaire must keep of the core so that its scores add up with those of others: every question that its
 * family may not do without, asked of everybody, once; and no question of its own that only looks like the core's.
 */
@Component
class CorePolicy {

    private final Bank bank;

    CorePolicy(Bank bank) {
        this.bank = bank;
    }

    List<Flaw> flaws(FormFamily family, Draft draft) {
        var flaws = new ArrayList<Flaw>();
        missing(family, draft, flaws);
        var seen = new HashSet<String>();
        draft.items().forEach(item -> {
            check(family, item, flaws);
            if (!seen.add(item.key())) {
                flaws.add(new Flaw("twice", item.key(), ""));
            }
        });
        return flaws;
    }

    private void missing(FormFamily family, Draft draft, List<Flaw> flaws) {
        bank.core().stream()
                .filter(core -> core.families().contains(family))
                .map(CoreQuestion::code)
                .distinct()
                .filter(code -> draft.item(code).isEmpty())
                .forEach(code -> flaws.add(new Flaw("core-missing", "", wording(code))));
    }

    private void check(FormFamily family, Item item, List<Flaw> flaws) {
        var ref = item.core();
        if (ref == null) {
            imitates(item, flaws);
            return;
        }
        var core = bank.core(ref);
        if (core.isEmpty() || !item.key().equals(ref.code())) {
            flaws.add(new Flaw("core-unknown", item.key(), ref.code() + " " + ref.version()));
        } else if (item.own() != null && !item.own().equals(core.get().question())) {
            flaws.add(new Flaw(
                    "core-changed", item.key(), core.get().question().wording().french()));
        } else if (item.when() != null && core.get().families().contains(family)) {
            flaws.add(new Flaw(
                    "core-conditional",
                    item.key(),
                    core.get().question().wording().french()));
        }
    }

    private void imitates(Item item, List<Flaw> flaws) {
        var own = item.own();
        if (own != null && !own.wording().isEmpty()) {
            var words = folded(own.wording().french());
            bank.core().stream()
                    .filter(core -> folded(core.question().wording().french()).equals(words))
                    .findFirst()
                    .ifPresent(_ -> flaws.add(
                            new Flaw("core-imitated", item.key(), own.wording().french())));
        }
    }

    private String wording(String code) {
        return bank.core(code).orElseThrow().question().wording().french();
    }

    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.FRENCH)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
