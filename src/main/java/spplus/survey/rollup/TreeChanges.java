package spplus.survey.rollup;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.StructureMoved;

/** What stands above a structure decides where its answers are counted. */
@Component
class TreeChanges {

    private final HorizonRepository horizon;

    TreeChanges(HorizonRepository horizon) {
        this.horizon = horizon;
    }

    /** Everything is counted again at the next round, once, however many moved. */
    @ApplicationModuleListener
    void on(StructureMoved moved) {
        horizon.markStale(moved.code().value());
    }
}
