package spplus.quality.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.quality.domain.Amounts;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.Term;
import spplus.quality.result.ResultDesk.Subject;

/** Takes what the house computed: new figures are drafts, those already public are corrected with a trace. */
@Service
public class ComputedIntake {

    private final ResultDesk desk;
    private final ResultStore results;
    private final Directory directory;
    private final Texts texts;

    ComputedIntake(ResultDesk desk, ResultStore results, Directory directory, Texts texts) {
        this.desk = desk;
        this.results = results;
        this.directory = directory;
        this.texts = texts;
    }

    /**
     * Told again, changes nothing; what a person entered, corrected or validated stays as it is, the last until it is
     * public.
     *
     * @return how many are new or other than before
     */
    @Transactional
    public int keep(Indicator indicator, Term term, List<Computed> some) {
        var lines = lines(indicator, term, some);
        var before = results.like(lines).stream().collect(Collectors.toMap(Subject::of, Function.identity()));
        var drafts = new ArrayList<Checked>();
        int changed = 0;
        for (var line : lines) {
            var found = before.get(Subject.of(line));
            if (found == null || (found.isComputed() && isOther(found, line) && found.state() == State.DRAFT)) {
                drafts.add(found == null ? line : withWords(line, found.words()));
                changed++;
            } else if (found.isComputed() && isOther(found, line) && found.state() == State.PUBLISHED) {
                desk.recompute(found.id(), line, by(), texts.t("quality.computed.why"));
                changed++;
            }
        }
        return changed - desk.draft(drafts, Result.COMPUTED, by()).size();
    }

    /** Those computed of others than these, that are not there any more. */
    public List<UUID> gone(Indicator indicator, Term term, Set<StructureCode> still) {
        return results.computed(indicator.code(), term).stream()
                .filter(found -> !still.contains(found.structure()))
                .map(Result::id)
                .toList();
    }

    /** Says that some are not there any more, but those that a person entered, corrected or validated. @return how many */
    @Transactional
    public int forget(Indicator indicator, Term term, List<UUID> some) {
        int gone = 0;
        for (var found : results.lock(some)) {
            if (found.isComputed() && found.amounts() != null && found.state() != State.VALIDATED) {
                desk.recompute(
                        found.id(),
                        line(indicator, term, found.structure(), null, Reason.NO_ACTIVITY),
                        by(),
                        texts.t("quality.computed.gone"));
                gone++;
            }
        }
        return gone;
    }

    private static boolean isOther(Result found, Checked line) {
        return !found.says(line) || found.whole() != line.whole();
    }

    private List<Checked> lines(Indicator indicator, Term term, List<Computed> some) {
        var known = known(some);
        var said = new HashSet<StructureCode>();
        return some.stream()
                .filter(one -> known.containsKey(one.structure()) && said.add(one.structure()))
                .map(one -> line(indicator, term, one.structure(), one.amounts(), Reason.TOO_FEW))
                .toList();
    }

    private Map<StructureCode, Structure> known(List<Computed> some) {
        return directory
                .findAll(some.stream().map(Computed::structure).distinct().toList())
                .values()
                .stream()
                .filter(one -> one.active() && !one.isOutside())
                .collect(Collectors.toMap(Structure::code, Function.identity()));
    }

    private static Checked line(
            Indicator indicator, Term term, StructureCode structure, @Nullable Amounts amounts, Reason otherwise) {
        return new Checked(structure, indicator, term, amounts, amounts == null ? otherwise : null, false, "");
    }

    private static Checked withWords(Checked line, String words) {
        return new Checked(
                line.structure(), line.indicator(), line.term(), line.amounts(), line.reason(), line.whole(), words);
    }

    private String by() {
        return texts.t("quality.computed.by");
    }

    /** What is computed of one structure, those below it apart. @param amounts null when too few to be told */
    public record Computed(
            StructureCode structure, @Nullable Amounts amounts) {}
}
