package spplus.verbatim.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import spplus.statistics.Kappa;
import spplus.statistics.StratifiedShare;
import spplus.statistics.StratifiedShare.Drawn;

/**
 * What an audit found. Each text read weighs as many texts as it was drawn for: shares are those of the whole
 * population, with the interval that such a draw allows.
 */
final class Findings {

    private final Audit audit;
    private final Map<String, Long> sizes;
    private final List<Sampled> texts;

    Findings(Audit audit, Map<String, Long> sizes, List<Sampled> texts) {
        this.audit = audit;
        this.sizes = sizes;
        this.texts = texts;
    }

    /** Which texts a finding is about. */
    enum Side {
        /** All texts read. */
        ALL,
        /** Those of which the machine says the class: how many it is wrong about. */
        MACHINE,
        /** Those of which people say the class: how many it misses. */
        PERSON,
        /** Those that two people read: kappa. */
        READERS
    }

    /**
     * One finding.
     *
     * @param read texts it is drawn from
     * @param wrong of which the machine was wrong; or, of {@link Side#READERS}, on which they differ
     * @param value share of wrong ones in the population, or kappa; null where nothing can be said
     */
    record Finding(
            String question,
            Side side,
            String of,
            int read,
            int wrong,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {}

    List<Finding> all() {
        var found = new ArrayList<Finding>();
        for (int i = 0; i < audit.questions().size(); i++) {
            int question = i;
            var said = said(question);
            found.add(share(question, Side.ALL, "", said, _ -> true));
            for (var one : audit.subject().classes()) {
                found.add(share(question, Side.MACHINE, one, said, text -> text.machine.equals(one)));
                found.add(share(question, Side.PERSON, one, said, text -> text.person.equals(one)));
            }
            if (audit.readers() == 2 && Subject.isAsked(audit.questions().get(i))) {
                found.add(agreement(question));
            }
        }
        return found;
    }

    private record Said(String stratum, String machine, String person) {

        boolean isWrong() {
            return !machine.equals(person);
        }
    }

    /** Of texts about which people could tell. */
    private List<Said> said(int question) {
        var told = new ArrayList<Said>();
        for (var text : texts) {
            var truth = text.truth(audit.readers());
            if (truth != null && !truth.get(question).equals(Subject.UNSURE)) {
                told.add(new Said(text.stratum(), text.machine().get(question), truth.get(question)));
            }
        }
        return told;
    }

    private Finding share(int question, Side side, String of, List<Said> said, Predicate<Said> about) {
        var name = audit.questions().get(question);
        var read = said.stream().filter(about).toList();
        if (read.isEmpty()) {
            return new Finding(name, side, of, 0, 0, null, null, null);
        }
        int wrong = (int) read.stream().filter(Said::isWrong).count();
        var share = StratifiedShare.of(
                        sizes,
                        said.stream()
                                .map(text -> new Drawn(text.stratum, about.test(text), text.isWrong()))
                                .toList())
                .estimate();
        var interval = share.interval();
        return new Finding(name, side, of, read.size(), wrong, share.value(), interval.low(), interval.high());
    }

    private Finding agreement(int question) {
        var choices = audit.subject().choices();
        var counts = new long[choices.size()][choices.size()];
        int pairs = 0;
        int different = 0;
        for (var text : texts) {
            var first = text.first();
            var second = text.second();
            if (first != null && second != null) {
                counts[choices.indexOf(first.get(question))][choices.indexOf(second.get(question))]++;
                pairs++;
                different += first.get(question).equals(second.get(question)) ? 0 : 1;
            }
        }
        var table = new ArrayList<List<Long>>();
        for (var row : counts) {
            table.add(java.util.Arrays.stream(row).boxed().toList());
        }
        var kappa = Kappa.of(table).orElse(null);
        var name = audit.questions().get(question);
        return kappa == null
                ? new Finding(name, Side.READERS, "", pairs, different, null, null, null)
                : new Finding(name, Side.READERS, "", pairs, different, kappa.value(), kappa.low(), kappa.high());
    }
}
