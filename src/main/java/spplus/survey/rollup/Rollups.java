package spplus.survey.rollup;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.directory.Directory;
import spplus.directory.StructureCode;

/**
 * Counts answers into the sums that pages read. Each row of an answer bears the number of the transaction that wrote
 * it; a round counts those below the oldest transaction still running, so none can appear there later, and moves the
 * horizon in the same transaction: nothing is missed, nothing is counted twice, whoever writes meanwhile.
 */
@Service
public class Rollups {

    private static final Logger log = LoggerFactory.getLogger(Rollups.class);

    private final RollupRepository sums;
    private final HorizonRepository horizon;
    private final Directory directory;

    Rollups(RollupRepository sums, HorizonRepository horizon, Directory directory) {
        this.sums = sums;
        this.horizon = horizon;
        this.directory = directory;
    }

    /** Counts what was committed since the last round. @return how many rows of answers */
    @Transactional
    public long count() {
        var state = horizon.lock();
        long settled = horizon.settled();
        if (state.stale() || settled < state.horizon()) {
            return recount(settled);
        }
        learn(horizon.unknownStructures(state.horizon(), settled));
        long rows = sums.count(state.horizon(), settled);
        sums.countSheets(settled);
        horizon.reach(settled);
        return rows;
    }

    /** Forgets every sum and counts everything again; pages show the former sums until the end. */
    @Transactional
    public long rebuild() {
        horizon.lock();
        return recount(horizon.settled());
    }

    /** A database restored elsewhere numbers its transactions anew: rows from there are given a number of the past. */
    private long recount(long settled) {
        long renumbered = horizon.renumber();
        if (renumbered > 0) {
            log.warn("{} answers bore transactions of another database, from which this one was restored", renumbered);
        }
        horizon.forgetAll();
        learn(horizon.unknownStructures(0, settled));
        learn(horizon.unknownStructuresOfSheets());
        long rows = sums.count(0, settled);
        sums.recountSheets();
        horizon.reach(settled);
        return rows;
    }

    private void learn(List<String> structures) {
        for (var code : structures) {
            var lineage =
                    StructureCode.looksLike(code) ? directory.lineage(new StructureCode(code)) : List.<String>of();
            horizon.learn(code, lineage);
        }
    }
}
