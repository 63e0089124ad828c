package spplus.quality.gap;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.commitment.Commitments;
import spplus.directory.StructureCode;
import spplus.quality.GapAnswerLate;
import spplus.quality.GapLetters;

/** Tells, once, that the day to answer about a gap sent up is over. */
@Component
class LateAnswers implements GapLetters {

    private static final int BATCH = 100;

    private final ReferralStore referrals;
    private final GapStore gaps;
    private final Commitments commitments;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LateAnswers(
            ReferralStore referrals,
            GapStore gaps,
            Commitments commitments,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.referrals = referrals;
        this.gaps = gaps;
        this.commitments = commitments;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those of a batch are told together, or not at all. */
    void go() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(_ -> {
                var late = referrals.takeLate(commitments.today(), clock.instant(), BATCH);
                late.forEach(id -> events.publishEvent(new GapAnswerLate(id)));
                return late.size() == BATCH;
            }));
        }
    }

    @Override
    public Optional<Letter> find(UUID referral) {
        return referrals.unanswered(referral).flatMap(one -> gaps.find(one.subject())
                .map(gap -> new Letter(
                        one.sentTo().isEmpty() ? Optional.empty() : Optional.of(new StructureCode(one.sentTo())),
                        gap.structure(),
                        one.dueOn(),
                        gap.path())));
    }
}
