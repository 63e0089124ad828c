package spplus.experience.likeness;

import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.experience.advice.AdvicePages.Signal;
import spplus.experience.advice.ReplyAdvice;
import spplus.experience.likeness.StudyRepository.PublicReply;

/** Reads public replies once each: finds their family and keeps what the advice says of them. */
@Service
public class ReplyStudy {

    /** The count of replies that look like a text stops there. */
    public static final int MOST_ALIKE = 1_000;

    private static final int BATCH = 200;

    private final StudyRepository replies;
    private final FamilyRepository families;
    private final LikenessRollUps rollUps;
    private final ReplyAdvice advice;
    private final TransactionTemplate transactions;

    ReplyStudy(
            StudyRepository replies,
            FamilyRepository families,
            LikenessRollUps rollUps,
            ReplyAdvice advice,
            TransactionTemplate transactions) {
        this.replies = replies;
        this.families = families;
        this.rollUps = rollUps;
        this.advice = advice;
        this.transactions = transactions;
    }

    /** How many other public replies are nearly the same as this body, {@link #MOST_ALIKE} at most. */
    public long alike(String body, @Nullable UUID self) {
        if (body.isBlank()) {
            return 0;
        }
        var family = families.nearest(MinHash.of(body));
        return family.isEmpty() ? 0 : replies.members(family.getAsLong(), self, MOST_ALIKE);
    }

    /** Reads a reply; twice changes nothing, one that is not public does nothing. */
    void read(UUID reply) {
        transactions.executeWithoutResult(_ -> {
            families.lock();
            replies.find(reply).ifPresent(this::keep);
        });
    }

    /** Reads all that was imported, corrected or missed, then makes the figures again if anything changed. */
    void catchUp(LongConsumer progress) {
        @Nullable UUID last = null;
        long read = 0;
        while (true) {
            var from = last;
            var batch = replies.unread(from, BATCH);
            if (batch.isEmpty()) {
                break;
            }
            transactions.executeWithoutResult(_ -> {
                families.lock();
                batch.forEach(this::keep);
            });
            last = batch.getLast().id();
            read += batch.size();
            progress.accept(read);
        }
        rollUps.refreshIfBehind();
    }

    /** Forgets everything and reads every public reply again. */
    void rebuild(LongConsumer progress) {
        transactions.executeWithoutResult(_ -> {
            families.lock();
            replies.forgetAll();
        });
        catchUp(progress);
    }

    private void keep(PublicReply reply) {
        var hash = MinHash.of(reply.words().body());
        long family = families.nearest(hash).orElseGet(() -> families.found(hash));
        var said = advice.on(reply.story(), reply.feeling(), reply.words());
        replies.put(reply, family, said.isGeneric(), kinds(said.good()), kinds(said.toLookAt()));
    }

    private static List<String> kinds(List<Signal> signals) {
        return signals.stream().map(signal -> signal.kind().name()).toList();
    }
}
