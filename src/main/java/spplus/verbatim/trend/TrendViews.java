package spplus.verbatim.trend;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.statistics.Verdict;
import spplus.verbatim.audit.Known;
import spplus.verbatim.audit.KnownErrors;
import spplus.verbatim.trend.TrendPages.Judged;
import spplus.verbatim.trend.TrendPages.Move;
import spplus.verbatim.trend.Trends.Told;

/** Says in words what was judged, each with the address of its texts. */
@Component
class TrendViews {

    private static final int UNESTABLISHED = 20;
    private final Directory directory;
    private final SubjectWords words;
    private final KnownErrors errors;

    TrendViews(Directory directory, SubjectWords words, KnownErrors errors) {
        this.directory = directory;
        this.words = words;
        this.errors = errors;
    }

    Judged judged(String structure, List<Told> told, YearMonth from, YearMonth to) {
        var known = errors.near(structure);
        return new Judged(
                moves(known, told, Verdict.HIGHER, from, to),
                moves(known, told, Verdict.LOWER, from, to),
                moves(known, told, Verdict.NOT_ESTABLISHED, from, to).stream()
                        .limit(UNESTABLISHED)
                        .toList(),
                told.size());
    }

    /** Those that rose, with the name of their service. */
    List<Move> rising(String structure, List<Told> told, YearMonth month) {
        var known = errors.near(structure);
        var labels = labels(told);
        var higher = told.stream()
                .filter(one -> one.movement().verdict() == Verdict.HIGHER)
                .filter(one -> labels.containsKey(one.subject()))
                .toList();
        var names = directory.names(higher.stream().map(Told::structure).toList());
        return higher.stream()
                .map(one -> move(known, labels, one, names.getOrDefault(one.structure(), ""), month, month))
                .toList();
    }

    private Map<String, String> labels(List<Told> told) {
        return words.labels(told.stream().map(Told::subject).distinct().toList());
    }

    private List<Move> moves(Known known, List<Told> told, Verdict verdict, YearMonth from, YearMonth to) {
        var labels = labels(told);
        return told.stream()
                .filter(one -> one.movement().verdict() == verdict)
                .filter(one -> labels.containsKey(one.subject()))
                .map(one -> move(known, labels, one, "", from, to))
                .toList();
    }

    private Move move(Known known, Map<String, String> labels, Told told, String where, YearMonth from, YearMonth to) {
        var here = told.movement().here();
        var reference = told.movement().reference();
        var lift = told.movement().lift();
        double p = told.movement().difference().p();
        return new Move(
                Objects.requireNonNullElse(labels.get(told.subject()), told.subject()),
                where,
                address(told, from, to),
                Math.round(here.successes()),
                here.answers(),
                here.rate(),
                Math.round(reference.successes()),
                reference.answers(),
                reference.rate(),
                lift.value(),
                lift.interval().low(),
                lift.interval().high(),
                told.movement().difference().value() > 0,
                p >= 1 ? 0 : rounded(1 / p),
                known.ofCount(told.subject()));
    }

    private static String address(Told told, YearMonth from, YearMonth to) {
        return "/espace/voix?structure=%s&%s&du=%s&au=%s#textes"
                .formatted(told.structure(), SubjectWords.filter(told.subject()), from.atDay(1), to.atEndOfMonth());
    }

    /** To one significant figure, so that nobody reads more precision than there is. */
    private static long rounded(double times) {
        if (times < 2) {
            return 0;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(times)));
        return Math.min(1_000_000, (long) (Math.floor(times / unit) * unit));
    }
}
