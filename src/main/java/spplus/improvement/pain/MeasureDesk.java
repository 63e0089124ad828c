package spplus.improvement.pain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.improvement.pain.SourceRepository.Source;
import spplus.verbatim.PainVoices;
import spplus.verbatim.PainVoices.Told;

/** Counts what texts say of a pain point and of those merged with it. */
@Service
@Transactional
class MeasureDesk {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int SOME = 100;

    private final PainStore pains;
    private final PainListRepository lists;
    private final SourceRepository sources;
    private final FormulaStore formulas;
    private final PainVoices voices;
    private final PainSettings settings;
    private final Clock clock;

    MeasureDesk(
            PainStore pains,
            PainListRepository lists,
            SourceRepository sources,
            FormulaStore formulas,
            PainVoices voices,
            PainSettings settings,
            Clock clock) {
        this.pains = pains;
        this.lists = lists;
        this.sources = sources;
        this.formulas = formulas;
        this.voices = voices;
        this.settings = settings;
        this.clock = clock;
    }

    /** To be asked before any pain point is taken hold of, by whoever counts one afterwards. */
    void stays() {
        formulas.stays();
    }

    /** May be done again at any time. */
    void measure(UUID id) {
        formulas.stays();
        pains.lock(id).ifPresent(pain -> {
            var today = today();
            var months = voices.months(told(pain), Measure.first(today), YearMonth.from(today));
            var measure = Measure.of(months, today, settings.fewestTexts());
            pains.measure(
                    id,
                    measure,
                    PainWeights.rank(formulas.current(), pain.told().gravity(), measure),
                    months);
        });
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** Where it is told: what was split off and stands on its own is left out. */
    @Transactional(readOnly = true)
    Told told(PainPoint pain) {
        var family = family(pain);
        var themes = sources.of(family, SOME).stream()
                .filter(source -> source.droppedAt() == null)
                .map(Source::theme)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var texts = sources.chosen(family);
        var apart = new ArrayList<UUID>();
        family.forEach(one -> lists.splitFrom(one, SOME).forEach(split -> apart.add(split.id())));
        var but = new HashSet<>(sources.chosen(apart));
        but.removeAll(texts);
        return new Told(pain.structure(), themes, texts, but);
    }

    /** Itself, then those merged with it. */
    @Transactional(readOnly = true)
    List<UUID> family(PainPoint pain) {
        var family = new ArrayList<UUID>();
        family.add(pain.id());
        lists.mergedInto(pain.id(), SOME).forEach(one -> family.add(one.id()));
        return family;
    }
}
