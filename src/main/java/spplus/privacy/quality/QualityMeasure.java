package spplus.privacy.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import spplus.privacy.Finding;
import spplus.privacy.FindingKind;
import spplus.privacy.FindingKind.Family;
import spplus.privacy.Screening;

/** Counts, per kind, what was to be found, what was found of it, and what was found wrongly. */
final class QualityMeasure {

    private final Screening screening;
    private final Map<FindingKind, Counts> counts = new EnumMap<>(FindingKind.class);
    private long masked;
    private long toMask;

    QualityMeasure(Screening screening) {
        this.screening = screening;
    }

    /** Told of each miss or false alarm: the text and the finding or truth. */
    void add(Sample sample, BiConsumer<String, Finding> mistake) {
        var findings = screening.screen(sample.text()).findings();
        for (var truth : sample.truths()) {
            boolean recalled = findings.stream().anyMatch(finding -> recalls(finding, truth));
            of(truth.kind()).truth(recalled);
            if (truth.isPersonal()) {
                toMask++;
                masked += isMasked(truth, findings) ? 1 : 0;
            }
            if (!recalled) {
                mistake.accept(sample.text(), truth);
            }
        }
        for (var finding : findings) {
            boolean right = sample.truths().stream().anyMatch(truth -> isRight(finding, truth));
            of(finding.kind()).finding(right);
            if (!right) {
                mistake.accept(sample.text(), finding);
            }
        }
    }

    Map<FindingKind, Counts> counts() {
        return counts;
    }

    /** Share of what is personal that no longer reads once redacted, whatever its kind was taken for. */
    double masked() {
        return toMask == 0 ? 1 : (double) masked / toMask;
    }

    /** Personal data must be covered whole; an insult or an alert need only be pointed at. */
    private static boolean recalls(Finding finding, Finding truth) {
        return finding.kind() == truth.kind()
                && (truth.isPersonal() ? covers(finding, truth) : touches(finding, truth));
    }

    private static boolean isMasked(Finding truth, List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.isPersonal() && covers(finding, truth));
    }

    /** A name of the right person under the other heading is no false alarm. */
    private static boolean isRight(Finding finding, Finding truth) {
        boolean sameKind = finding.kind() == truth.kind()
                || finding.kind().family() == Family.PERSONAL
                        && truth.kind().family() == Family.PERSONAL
                        && covers(finding, truth);
        return sameKind && touches(finding, truth);
    }

    private static boolean covers(Finding finding, Finding truth) {
        return finding.start() <= truth.start() && finding.end() >= truth.end();
    }

    private static boolean touches(Finding finding, Finding truth) {
        return finding.start() < truth.end() && truth.start() < finding.end();
    }

    private Counts of(FindingKind kind) {
        return counts.computeIfAbsent(kind, k -> new Counts());
    }

    /** What was counted for one kind. */
    static final class Counts {

        private long truths;
        private long recalled;
        private long findings;
        private long right;

        long truths() {
            return truths;
        }

        double recall() {
            return truths == 0 ? 1 : (double) recalled / truths;
        }

        double precision() {
            return findings == 0 ? 1 : (double) right / findings;
        }

        private void truth(boolean found) {
            truths++;
            recalled += found ? 1 : 0;
        }

        private void finding(boolean correct) {
            findings++;
            right += correct ? 1 : 0;
        }
    }
}
