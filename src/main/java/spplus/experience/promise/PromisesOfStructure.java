package spplus.experience.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.access.Scope;
import spplus.core.Period;
import spplus.core.Statistic;
import spplus.directory.Structure;
import spplus.directory.StructurePageSection;
import spplus.platform.Texts;

/** What a structure promised and what became of it, on its own page: what it says apart from what authors say. */
@Component
class PromisesOfStructure implements StructurePageSection {

    private static final int SHOWN = 5;
    private static final int YEARS = 2;

    private final RegisterRepository register;
    private final Registers registers;
    private final PromiseSettings settings;
    private final Texts texts;
    private final Clock clock;

    PromisesOfStructure(
            RegisterRepository register, Registers registers, PromiseSettings settings, Texts texts, Clock clock) {
        this.register = register;
        this.registers = registers;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Fragment> of(Structure structure) {
        var code = structure.code().value();
        var figures = figures(code);
        if (figures.made() == 0) {
            return Optional.empty();
        }
        var selection = registers.select(Scope.EVERYWHERE, Heap.ALL, code);
        var latest = registers.lines(registers.rows(selection, null, SHOWN).items(), selection.today());
        var shown = new PromisePages.OfStructure(figures, List.copyOf(latest), "/promesses?structure=" + code);
        return Optional.of(new Fragment(
                texts.t("experience.promise.of-structure"), "experience/promise/of-structure", Map.of("view", shown)));
    }

    private PromisePages.Figures figures(String code) {
        var today = LocalDate.now(clock);
        var period = new Period(today.minusYears(YEARS).plusDays(1), today);
        var counts = register.figures(code, period.from(), today);
        return new PromisePages.Figures(
                counts.made(),
                counts.due(),
                Statistic.proportion(counts.answered(), counts.due(), period, Statistic.Caveat.EXHAUSTIVE),
                Statistic.proportion(counts.kept(), counts.answered(), period, Statistic.Caveat.VOLUNTEERS),
                counts.told(),
                counts.saidKept(),
                settings.minimum());
    }
}
