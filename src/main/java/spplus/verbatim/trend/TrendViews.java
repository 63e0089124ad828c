package spplus.verbatim.trend;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.statistics.Verdict;
import spplus.verbatim.audit.Known;
import spplus.verbatim.audit.KnownErrors;
import spplus.verbatim.domain.CommitmentNames;
import spplus.verbatim.trend.TrendPages.Judged;
import spplus.verbatim.trend.TrendPages.Move;
import spplus.verbatim.trend.Trends.Told;

/** Says in words what was judged, each with the address of its texts. */
@Component
class TrendViews {

    private static final int UNESTABLISHED = 20;
    private static final Map<String, String> FEELINGS =
            Map.of("POSITIVE", "positif", "NEUTRAL", "neutre", "NEGATIVE", "negatif");
    private static final Map<String, String> AXES = Map.of(
            "ACCESSIBILITY", "accessibilite",
            "INFORMATION", "information",
            "RELATION", "relation",
            "RESPONSIVENESS", "reactivite",
            "SIMPLICITY", "simplicite");

    private final Directory directory;
    private final CommitmentNames commitments;
    private final KnownErrors errors;
    private final Texts texts;

    TrendViews(Directory directory, CommitmentNames commitments, KnownErrors errors, Texts texts) {
        this.directory = directory;
        this.commitments = commitments;
        this.errors = errors;
        this.texts = texts;
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
        return told.stream()
                .filter(one -> one.movement().verdict() == Verdict.HIGHER)
                .map(one -> move(known, one, directory.name(new StructureCode(one.structure())), month, month))
                .toList();
    }

    private List<Move> moves(Known known, List<Told> told, Verdict verdict, YearMonth from, YearMonth to) {
        return told.stream()
                .filter(one -> one.movement().verdict() == verdict)
                .map(one -> move(known, one, "", from, to))
                .toList();
    }

    private Move move(Known known, Told told, String where, YearMonth from, YearMonth to) {
        var here = told.movement().here();
        var reference = told.movement().reference();
        var lift = told.movement().lift();
        double p = told.movement().difference().p();
        return new Move(
                label(told.subject()),
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

    String label(String subject) {
        var parts = subject.split(":", 2);
        return switch (parts[0]) {
            case "feeling" -> texts.t("verbatim.trend.feeling." + parts[1]);
            case "axis" -> axis(parts[1].split("-", 2));
            case "commitment" -> commitments.of(parts[1]);
            default -> texts.t("verbatim.trend.urgent");
        };
    }

    private String axis(String[] said) {
        return texts.t(
                "experience.pair",
                texts.t("experience.axis." + said[0]),
                texts.t("experience.axis-feeling." + said[1]));
    }

    private static String address(Told told, YearMonth from, YearMonth to) {
        return "/espace/voix?structure=%s&%s&du=%s&au=%s#textes"
                .formatted(told.structure(), filter(told.subject()), from.atDay(1), to.atEndOfMonth());
    }

    private static String filter(String subject) {
        var parts = subject.split(":", 2);
        return switch (parts[0]) {
            case "feeling" -> "ressenti=" + FEELINGS.get(parts[1]);
            case "axis" -> {
                var said = parts[1].split("-", 2);
                yield "axe=" + AXES.get(said[0]) + "-" + FEELINGS.get(said[1]);
            }
            case "commitment" -> "engagement=" + parts[1];
            default -> "urgence=immediate";
        };
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
