package spplus.quality;

import org.springframework.stereotype.Service;
import spplus.access.Actor;
import spplus.quality.gap.GapTeller;
import spplus.quality.result.ResultTeller;

/** Tells made-up results and gaps of the fictional territory, as a team enters and publishes real ones. */
@Service
public class DemoResults {

    private final ResultTeller teller;
    private final GapTeller gaps;

    DemoResults(ResultTeller teller, GapTeller gaps) {
        this.teller = teller;
        this.gaps = gaps;
    }

    /** Told again, changes nothing. @param team somebody of the programme team */
    public void tell(Actor team) {
        teller.tell(team);
        gaps.tell(team);
    }
}
