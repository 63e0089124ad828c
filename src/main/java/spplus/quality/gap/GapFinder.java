package spplus.quality.gap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.commitment.CommitmentCode;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.platform.Texts;
import spplus.quality.assessment.DeclaredAbove;
import spplus.quality.shown.Shortfalls;
import spplus.quality.tally.Places;

/** Looks for the gaps that figures show: found again, changes their figures only; not found any more, says so. */
@Service
class GapFinder {

    private static final int AT_ONCE = 20;

    private final GapStore gaps;
    private final CheckRepository checks;
    private final Shortfalls shortfalls;
    private final DeclaredAbove declared;
    private final GapSettings settings;
    private final Directory directory;
    private final Places places;
    private final Texts texts;
    private final Clock clock;

    GapFinder(
            GapStore gaps,
            CheckRepository checks,
            Shortfalls shortfalls,
            DeclaredAbove declared,
            GapSettings settings,
            Directory directory,
            Places places,
            Texts texts,
            Clock clock) {
        this.gaps = gaps;
        this.checks = checks;
        this.shortfalls = shortfalls;
        this.declared = declared;
        this.settings = settings;
        this.directory = directory;
        this.places = places;
        this.texts = texts;
        this.clock = clock;
    }

    /** Some of those asked for. @return whether there were any */
    @Transactional
    public boolean round() {
        var some = checks.take(AT_ONCE);
        some.stream()
                .sorted()
                .flatMap(code -> directory.find(new StructureCode(code)).stream())
                .filter(Structure::active)
                .forEach(this::look);
        return !some.isEmpty();
    }

    /** @return how many are found that were not there before */
    @Transactional
    public int look(Structure structure) {
        var before = new HashMap<String, Gap>();
        gaps.computed(structure.code()).forEach(gap -> before.put(gap.found() + gap.source(), gap));
        int fresh = 0;
        for (var one : seen(structure)) {
            var known = before.remove(one.found() + one.source());
            fresh += known == null ? open(structure, one) : again(known, one);
        }
        before.values().forEach(this::gone);
        return fresh;
    }

    private List<Seen> seen(Structure structure) {
        var seen = new ArrayList<Seen>();
        shortfalls
                .of(structure)
                .forEach(one -> seen.add(new Seen(
                        one.peers() ? Found.PEERS : Found.TARGET,
                        one.indicator(),
                        one.title(),
                        one.commitment(),
                        one.evidence())));
        declared.of(structure.code(), settings.declared())
                .forEach(one -> seen.add(new Seen(
                        Found.DECLARED,
                        String.valueOf(one.commitment()),
                        texts.t("quality.gap.found.DECLARED.title", one.title()),
                        new CommitmentCode(one.commitment(), 0),
                        one.evidence())));
        return seen;
    }

    private int open(Structure structure, Seen one) {
        places.learn(List.of(structure.code().value()));
        var code = structure.code();
        var gap = new Gap(
                Ids.next(),
                code,
                code.value(),
                one.found(),
                one.source(),
                one.title(),
                "",
                one.evidence(),
                one.commitment(),
                null,
                -1,
                State.TO_QUALIFY,
                null,
                null,
                by(),
                clock.instant(),
                1);
        if (!gaps.add(gap, clock.instant())) {
            return 0;
        }
        gaps.note(gap.id(), "FOUND", by(), one.evidence(), clock.instant());
        return 1;
    }

    private int again(Gap known, Seen one) {
        if (!known.evidence().equals(one.evidence()) || !known.title().equals(one.title())) {
            gaps.measure(known.id(), one.title(), one.evidence(), clock.instant());
            gaps.note(known.id(), "MEASURED", by(), one.evidence(), clock.instant());
        }
        if (known.state() != State.GONE) {
            return 0;
        }
        gaps.move(known.id(), known.told() == null ? State.TO_QUALIFY : State.QUALIFIED, clock.instant());
        gaps.note(known.id(), "FOUND", by(), one.evidence(), clock.instant());
        return 1;
    }

    /** What was decided stays decided: its page says that the figures do not show it any more. */
    private void gone(Gap gap) {
        if (gap.state() == State.TO_QUALIFY || gap.state() == State.QUALIFIED) {
            gaps.move(gap.id(), State.GONE, clock.instant());
            gaps.note(gap.id(), "GONE", by(), "", clock.instant());
        } else if (gap.state() == State.PRIORITY && !gap.evidence().equals(texts.t("quality.gap.not-seen"))) {
            gaps.measure(gap.id(), gap.title(), texts.t("quality.gap.not-seen"), clock.instant());
            gaps.note(gap.id(), "GONE", by(), "", clock.instant());
        }
    }

    private String by() {
        return texts.t("quality.computed.by");
    }

    /** What figures show today. */
    private record Seen(Found found, String source, String title, CommitmentCode commitment, String evidence) {}
}
