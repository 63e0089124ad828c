package spplus.quality.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.commitment.Commitment;
import spplus.commitment.CommitmentCode;
import spplus.commitment.Commitments;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Sources;
import spplus.quality.domain.Sources.Choice;
import spplus.quality.domain.Target;
import spplus.quality.domain.TargetStore;
import spplus.quality.domain.Wording;
import spplus.quality.indicator.IndicatorPages.Aim;
import spplus.quality.indicator.IndicatorPages.Editing;
import spplus.quality.indicator.IndicatorPages.Group;
import spplus.quality.indicator.IndicatorPages.Reach;
import spplus.quality.indicator.IndicatorPages.Sheet;

/** Gathers what the pages of the catalogue show. */
@Component
class IndicatorView {

    private static final int TARGETS = 100;

    private final IndicatorStore indicators;
    private final TargetStore targets;
    private final Commitments commitments;
    private final Directory directory;
    private final Sources sources;
    private final Wording wording;
    private final Texts texts;

    IndicatorView(
            IndicatorStore indicators,
            TargetStore targets,
            Commitments commitments,
            Directory directory,
            Sources sources,
            Wording wording,
            Texts texts) {
        this.indicators = indicators;
        this.targets = targets;
        this.commitments = commitments;
        this.directory = directory;
        this.sources = sources;
        this.wording = wording;
        this.texts = texts;
    }

    List<Group> groups(boolean retired) {
        var today = commitments.today();
        var by = new LinkedHashMap<CommitmentCode, List<Indicator>>();
        indicators.on(today).stream()
                .filter(one -> retired || one.isAskedFor(today))
                .forEach(one -> by.computeIfAbsent(one.commitment().whole(), _ -> new ArrayList<>())
                        .add(one));
        return by.entrySet().stream()
                .map(entry -> new Group(
                        title(entry.getKey()), String.valueOf(entry.getKey().number()), entry.getValue()))
                .toList();
    }

    Sheet sheet(Indicator indicator) {
        return new Sheet(
                indicator,
                title(indicator.commitment().whole()),
                String.valueOf(indicator.commitment().number()),
                indicators.history(indicator.code()),
                aims(indicator, true),
                sources.find(indicator.question()).map(Choice::words).orElse(""));
    }

    Editing editing(
            @Nullable Indicator newest,
            IndicatorForm form,
            Map<String, String> errors,
            TargetForm target,
            Map<String, String> targetErrors) {
        return new Editing(
                newest == null ? null : newest.code(),
                form,
                errors,
                commitments.current().commitments(),
                newest == null ? List.of() : indicators.history(newest.code()),
                newest != null && !newest.isAskedFor(commitments.today()),
                target,
                targetErrors,
                newest == null ? List.of() : aims(newest, false),
                directory.networks().stream()
                        .map(network -> new Reach(network.slug(), network.name()))
                        .toList(),
                sources.all());
    }

    /** @param inForce those that hold today alone, and not what they came after */
    private List<Aim> aims(Indicator indicator, boolean inForce) {
        var seen = new HashSet<List<String>>();
        return targets.of(indicator.code(), TARGETS).stream()
                .filter(one -> !inForce || !one.from().isAfter(commitments.today()))
                .filter(one -> !inForce || seen.add(List.of(one.structure(), one.network())))
                .map(one -> new Aim(
                        one.id(),
                        reach(one),
                        wording.value(indicator.formula(), one.value()),
                        one.tolerance() == 0 ? "" : wording.value(indicator.formula(), one.tolerance()),
                        one.from()))
                .toList();
    }

    private String reach(Target target) {
        if (!target.structure().isEmpty()) {
            return directory.name(new StructureCode(target.structure()));
        }
        return target.network().isEmpty()
                ? texts.t("quality.target.everywhere")
                : directory.networks().stream()
                        .filter(one -> one.slug().equals(target.network()))
                        .findFirst()
                        .map(one -> one.name())
                        .orElse(target.network());
    }

    private String title(CommitmentCode code) {
        return commitments.find(code).map(Commitment::title).orElse(code.toString());
    }
}
