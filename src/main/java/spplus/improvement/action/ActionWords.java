package spplus.improvement.action;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.commitment.Commitment;
import spplus.commitment.CommitmentCode;
import spplus.commitment.Commitments;
import spplus.core.Interval;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.platform.Texts;

/** Figures, places and commitments of actions in words. */
@Component
class ActionWords {

    private final Texts texts;
    private final Directory directory;
    private final Commitments commitments;

    ActionWords(Texts texts, Directory directory, Commitments commitments) {
        this.texts = texts;
        this.directory = directory;
        this.commitments = commitments;
    }

    /** « 12,4 % », « 3,1 pour 1 000 », « 17,5 jours ». */
    String figure(Gauge gauge, double value) {
        double shown = value * gauge.factor();
        return switch (gauge.kind()) {
            case MEASURE ->
                texts.t("improvement.figure.measure", number(shown), gauge.unit())
                        .strip();
            case SHARE -> texts.t("improvement.figure.share", number(shown));
            case RATE -> texts.t("improvement.figure.rate", number(shown), gauge.per());
        };
    }

    /** « +2,3 points », « −4 jours ». */
    String change(Gauge gauge, double value) {
        double shown = value * gauge.factor();
        return switch (gauge.kind()) {
            case MEASURE ->
                texts.t("improvement.change.measure", signed(shown), gauge.unit())
                        .strip();
            case SHARE -> texts.t("improvement.change.share", signed(shown));
            case RATE -> texts.t("improvement.change.rate", signed(shown), gauge.per());
        };
    }

    /** With one decimal from ten, two from one, and two figures that say something below. */
    String number(double shown) {
        return texts.t("improvement.number." + size(shown), shown);
    }

    private String signed(double shown) {
        return texts.t("improvement.number.signed-" + size(shown), shown);
    }

    private static String size(double shown) {
        double size = Math.abs(shown);
        return size >= 10 ? "tens" : size >= 1 || size < 1e-9 ? "ones" : "less";
    }

    String changes(Gauge gauge, Interval interval) {
        return texts.t("improvement.change.interval", change(gauge, interval.low()), change(gauge, interval.high()));
    }

    String where(String structure) {
        return structure.isEmpty() ? texts.t("improvement.nation") : directory.name(new StructureCode(structure));
    }

    /** « 4. Titre », empty for none or one of another edition. */
    String commitment(String code) {
        return CommitmentCode.parse(code)
                .flatMap(commitments::find)
                .map(ActionWords::named)
                .orElse("");
    }

    static String named(Commitment commitment) {
        return commitment.code() + ". " + commitment.title();
    }

    @Nullable
    String target(Gauge gauge) {
        return gauge.target() == null ? null : figure(gauge, gauge.target());
    }
}
