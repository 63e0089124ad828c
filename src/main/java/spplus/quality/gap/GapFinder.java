package spplus.quality.gap;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
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

    private static final Logger log = LoggerFactory.getLogger(GapFinder.class);
    private static final int ATTEMPTS = 3;
    private static final Duration LATER = Duration.ofHours(1);

    private final GapStore gaps;
    private final CheckRepository checks;
    private final Shortfalls shortfalls;
    private final DeclaredAbove declared;
    private final GapSettings settings;
    private final Directory directory;
    private final Places places;
    private final FormulaStore formulas;
    private final ReferralStore referrals;
    private final TransactionTemplate transaction;
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
            FormulaStore formulas,
            ReferralStore referrals,
            TransactionTemplate transaction,
            Texts texts,
            Clock clock) {
        this.gaps = gaps;
        this.checks = checks;
        this.shortfalls = shortfalls;
        this.declared = declared;
        this.settings = settings;
        this.directory = directory;
        this.places = places;
        this.formulas = formulas;
        this.referrals = referrals;
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
    }

    /** The one asked for longest ago, by itself: one that fails keeps nobody waiting. @return whether there was any */
    boolean round() {
        var next = checks.next(clock.instant());
        next.ifPresent(this::attempt);
        return next.isPresent();
    }

    private void attempt(String code) {
        try {
            transaction.executeWithoutResult(_ -> {
                if (checks.take(code)) {
                    directory
                            .find(new StructureCode(code))
                            .filter(Structure::active)
                            .ifPresent(this::look);
                }
            });
        } catch (RuntimeException e) {
            if (checks.failed(code, ATTEMPTS, clock.instant().plus(LATER))) {
                log.warn("the gaps of {} cannot be looked for, and are tried again in {}", code, LATER, e);
            }
        }
    }

    /** @return how many are found that were not there before */
    @Transactional
    public int look(Structure structure) {
        formulas.stays();
        var before = new HashMap<String, Gap>();
        gaps.computed(structure.code()).stream()
                .filter(gap -> gap.found() != Found.WRITTEN)
                .forEach(gap -> before.put(gap.found() + gap.source(), gap));
        int fresh = 0;
        for (var one : seen(structure)) {
            var known = before.remove(one.found() + one.source());
            fresh += known == null ? open(structure, one) : again(known, one);
        }
        before.values().forEach(gap -> gone(gap, before.values()));
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
            var today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
            gaps.measured(known.id(), by(), one.evidence(), today, clock.instant());
        }
        if (known.state() != State.GONE) {
            return 0;
        }
        gaps.move(known.id(), known.told() == null ? State.TO_QUALIFY : State.QUALIFIED, clock.instant());
        gaps.note(known.id(), "FOUND", by(), one.evidence(), clock.instant());
        return 1;
    }

    /** What was decided stays decided: its page says that the figures do not show it any more. */
    private void gone(Gap gap, Collection<Gap> unseen) {
        if (gap.state() == State.TO_QUALIFY || gap.state() == State.QUALIFIED) {
            leave(gap);
            gaps.mergedInto(gap.id(), Integer.MAX_VALUE).forEach(held -> separate(held, unseen));
        } else if (gap.state() == State.PRIORITY && !gap.evidence().equals(texts.t("quality.gap.not-seen"))) {
            gaps.measure(gap.id(), gap.title(), texts.t("quality.gap.not-seen"), clock.instant());
            gaps.note(gap.id(), "GONE", by(), "", clock.instant());
        }
    }

    private void leave(Gap gap) {
        gaps.move(gap.id(), State.GONE, clock.instant());
        gaps.note(gap.id(), "GONE", by(), "", clock.instant());
        if (referrals.withdraw(gap.id(), by(), clock.instant())) {
            gaps.note(gap.id(), "TAKEN_BACK", by(), "", clock.instant());
        }
    }

    /** Nothing stands for it any more: it is itself again, unless the figures do not show it either. */
    private void separate(Gap held, Collection<Gap> unseen) {
        gaps.move(held.id(), Objects.requireNonNull(held.before()), clock.instant());
        gaps.note(held.id(), "SEPARATED", by(), "", clock.instant());
        if (held.found() != Found.WRITTEN
                && unseen.stream().anyMatch(one -> one.id().equals(held.id()))) {
            leave(held);
        }
    }

    private String by() {
        return texts.t("quality.computed.by");
    }

    /** What figures show today. */
    private record Seen(Found found, String source, String title, CommitmentCode commitment, String evidence) {}
}
