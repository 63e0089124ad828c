package spplus.quality.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.quality.result.ResultDesk.Subject;

/** Keeps what somebody typed on the page of entry; what a colleague changed meanwhile is never written over unseen. */
@Service
@Transactional
class EntryDesk {

    private final EntryStore results;
    private final ResultDesk desk;
    private final AuditTrail audit;

    EntryDesk(EntryStore results, ResultDesk desk, AuditTrail audit) {
        this.results = results;
        this.desk = desk;
        this.audit = audit;
    }

    /** Keeps all, or nothing. */
    Outcome save(Actor actor, List<Typed> all) {
        var before = results.lock(all.stream().map(Typed::subject).toList()).stream()
                .collect(Collectors.toMap(Subject::of, Function.identity()));
        var crossed = new LinkedHashMap<String, Result>();
        var lines = new ArrayList<Checked>();
        var emptied = new ArrayList<Result>();
        for (var typed : all) {
            var then = before.get(typed.subject());
            if (!typed.changes(then)) {
                continue;
            }
            if (then != null && (then.state() != State.DRAFT || !typed.wasDrawnFrom(then))) {
                crossed.put(typed.subject().indicator(), then);
            } else if (typed.line() != null) {
                lines.add(typed.line());
            } else if (then != null) {
                emptied.add(then);
            }
        }
        if (crossed.isEmpty()) {
            crossed.putAll(crossed(desk.draft(lines, "TYPED", actor.name())));
            withdraw(actor, emptied);
        }
        if (!crossed.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return new Outcome(lines.size(), emptied.size(), crossed);
    }

    /** What somebody entered at the same moment, as it is now. */
    private Map<String, Result> crossed(List<Checked> left) {
        return results.at(left.stream().map(Subject::of).toList()).stream()
                .collect(Collectors.toMap(Result::indicator, Function.identity()));
    }

    /** Nothing of a draft was ever public: it goes, and who withdrew it is remembered. */
    private void withdraw(Actor actor, List<Result> drafts) {
        results.remove(drafts.stream().map(Result::id).toList());
        for (var draft : drafts) {
            audit.record(AuditEntry.by(actor, "quality.result-withdrawn")
                    .on("structure", draft.structure().value())
                    .about(List.of(draft.structure().value()))
                    .fact("indicator", draft.indicator())
                    .fact("period", draft.term().code()));
        }
    }

    /**
     * What stands in the fields of one indicator.
     *
     * @param line null when they are empty
     * @param edition of the result that they were drawn from, 0 for none, null when it is not said
     */
    record Typed(
            Subject subject,
            @Nullable Checked line,
            @Nullable Integer edition) {

        boolean changes(@Nullable Result then) {
            if (line == null) {
                return then != null && edition != null && edition > 0;
            }
            return then == null
                    || !Objects.equals(line.amounts(), then.amounts())
                    || line.reason() != then.reason()
                    || line.whole() != then.whole()
                    || !line.words().equals(then.words());
        }

        boolean wasDrawnFrom(Result then) {
            return edition == null || edition == then.edition();
        }
    }

    /** @param crossed what colleagues changed meanwhile, by indicator; nothing was kept unless it is empty */
    record Outcome(int kept, int withdrawn, Map<String, Result> crossed) {}
}
