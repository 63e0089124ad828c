package spplus.quality.shown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.commitment.Commitment;
import spplus.commitment.CommitmentPageSection;
import spplus.commitment.Commitments;
import spplus.platform.Texts;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;

/** The results of the whole country on the page of the commitment that they belong to. */
@Component
class PromiseResults implements CommitmentPageSection {

    private static final int FIRST = 100;

    private final IndicatorStore indicators;
    private final ShownRepository repository;
    private final Figures figures;
    private final Commitments commitments;
    private final Texts texts;

    PromiseResults(
            IndicatorStore indicators,
            ShownRepository repository,
            Figures figures,
            Commitments commitments,
            Texts texts) {
        this.indicators = indicators;
        this.repository = repository;
        this.figures = figures;
        this.commitments = commitments;
        this.texts = texts;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Fragment> of(Commitment commitment) {
        var asked = indicators.askedFor(commitments.today()).stream()
                .filter(one -> one.commitment().whole().equals(commitment.code()))
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var sums = repository.latest(
                "", "F", "FR", asked.stream().map(Indicator::code).toList());
        var shown = asked.stream()
                .map(one -> figures.figure(
                        one,
                        "/resultats?indicateur=" + one.code(),
                        sums.getOrDefault(one.code(), List.of()),
                        null,
                        null))
                .toList();
        return Optional.of(
                new Fragment(texts.t("quality.shown.promise"), "quality/shown/promise", Map.of("figures", shown)));
    }
}
