package spplus.survey.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import spplus.commitment.Commitment;
import spplus.commitment.CommitmentCode;
import spplus.commitment.Commitments;
import spplus.statistics.Proportion;
import spplus.statistics.Scale;
import spplus.survey.dashboard.DashboardPages.OfCommitment;
import spplus.survey.dashboard.ScoreRepository.Line;

/**
 * What people answered about each commitment, all its questions together: the share of favourable answers, as scales
 * differ. Somebody who answers three questions is one person: the interval is that of so many people who would answer all
 * alike, which is never too narrow.
 */
@Component
class ByCommitment {

    private final Commitments commitments;

    ByCommitment(Commitments commitments) {
        this.commitments = commitments;
    }

    /** @param shown the questions that may be shown: no other counts, so that nothing is found by difference */
    List<OfCommitment> of(Gathered gathered, Set<Line> shown, Figures figures) {
        Map<Integer, List<Line>> lines = new TreeMap<>();
        for (var line : gathered.scored()) {
            var commitment = gathered.asked(line).question().commitment();
            if (commitment != null && shown.contains(line)) {
                lines.computeIfAbsent(commitment, _ -> new ArrayList<>()).add(line);
            }
        }
        return lines.entrySet().stream()
                .map(one -> new OfCommitment(
                        one.getKey(),
                        title(one.getKey()),
                        one.getValue().size(),
                        figures.figure(Measure.SATISFIED, favourable(gathered, one.getValue()), Scale.POINTS)))
                .toList();
    }

    private static Proportion favourable(Gathered gathered, List<Line> lines) {
        var sums = lines.stream().map(gathered::now).reduce(Sums.NOTHING, Sums::plus);
        return new Proportion(sums.favourable(), sums.scored(), sums.scored(), (double) sums.scored() / lines.size());
    }

    private String title(int number) {
        return commitments
                .find(new CommitmentCode(number, 0))
                .map(Commitment::title)
                .orElse("");
    }
}
