package spplus.quality.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Scope;
import spplus.platform.Texts;
import spplus.quality.result.ResultDesk.Subject;

/** Takes many results at once, from a file or a tool: each that can be kept is a draft, each that cannot says why. */
@Service
public class Intake {

    private static final int AT_ONCE = 1_000;

    private final ResultReader reader;
    private final ResultDesk desk;
    private final Texts texts;

    Intake(ResultReader reader, ResultDesk desk, Texts texts) {
        this.reader = reader;
        this.desk = desk;
        this.texts = texts;
    }

    /** Checks all lines; writes nothing. @param scope where the writer may write */
    public Reading read(List<Raw> lines, Scope scope) {
        var structures = reader.structures(lines.stream().map(Raw::structure).toList(), scope);
        var said = new HashSet<Subject>();
        var good = new ArrayList<Checked>();
        var faults = new ArrayList<@Nullable Fault>();
        for (var line : lines) {
            try {
                var checked = reader.read(line, structures);
                if (!said.add(Subject.of(checked))) {
                    throw new LineRefused("period", "duplicate");
                }
                good.add(checked);
                faults.add(null);
            } catch (LineRefused refused) {
                faults.add(new Fault(refused.field(), refused.code(), EntryController.message(texts, refused)));
            }
        }
        return new Reading(good, faults);
    }

    /** Keeps what is good; what is validated or public already is left as it is, and becomes a fault. */
    @Transactional
    public Reading keep(Reading reading, String from, String by) {
        var closed = new HashSet<Subject>();
        for (int i = 0; i < reading.good.size(); i += AT_ONCE) {
            var some = reading.good.subList(i, Math.min(reading.good.size(), i + AT_ONCE));
            // those entered at the same moment are drafts by now, that are replaced as all are
            desk.draft(desk.draft(some, from, by), from, by).forEach(line -> closed.add(Subject.of(line)));
        }
        return closed.isEmpty() ? reading : reading.without(closed, texts.t("quality.entry.reason.closed-already"));
    }

    /** Why a line is left out. @param field as {@link Raw} names it; {@code words} are for people */
    public record Fault(String field, String code, String words) {}

    /** What became of lines, in their order. */
    public static final class Reading {

        private final List<Checked> good;
        private final List<@Nullable Fault> faults;

        Reading(List<Checked> good, List<@Nullable Fault> faults) {
            this.good = good;
            this.faults = faults;
        }

        /** For each line, null when nothing is wrong with it. */
        public List<@Nullable Fault> faults() {
            return faults;
        }

        public int accepted() {
            return good.size();
        }

        public int refused() {
            return faults.size() - good.size();
        }

        private Reading without(Set<Subject> closed, String words) {
            var kept = new ArrayList<Checked>();
            var told = new ArrayList<@Nullable Fault>();
            int next = 0;
            for (var fault : faults) {
                if (fault != null) {
                    told.add(fault);
                } else {
                    var line = good.get(next++);
                    boolean left = closed.contains(Subject.of(line));
                    told.add(left ? new Fault("period", "closed-already", words) : null);
                    if (!left) {
                        kept.add(line);
                    }
                }
            }
            return new Reading(kept, told);
        }
    }
}
