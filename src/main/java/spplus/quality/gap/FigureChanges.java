package spplus.quality.gap;

import java.time.Clock;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.quality.AssessmentClosed;
import spplus.quality.ResultsPublished;
import spplus.quality.domain.TargetMoved;

/** Asks to look for gaps again where figures or what is aimed at changed. */
@Component
class FigureChanges {

    private final CheckRepository checks;
    private final Directory directory;
    private final Clock clock;

    FigureChanges(CheckRepository checks, Directory directory, Clock clock) {
        this.checks = checks;
        this.directory = directory;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ResultsPublished published) {
        checks.ask(directory.lineage(published.structure()), clock.instant());
    }

    @ApplicationModuleListener
    void on(TargetMoved moved) {
        checks.askAiming(moved.indicator(), moved.network(), moved.structure(), clock.instant());
    }

    @ApplicationModuleListener
    void on(AssessmentClosed closed) {
        checks.ask(List.of(closed.structure().value()), clock.instant());
    }
}
