package spplus.improvement;

import org.springframework.stereotype.Service;
import spplus.access.Actor;
import spplus.improvement.cause.CauseTeller;
import spplus.improvement.pain.PainTeller;

/** Tells made-up pain points of the fictional territory, their causes and an action, as a team writes real ones. */
@Service
public class DemoImprovements {

    private final PainTeller pains;
    private final CauseTeller causes;

    DemoImprovements(PainTeller pains, CauseTeller causes) {
        this.pains = pains;
        this.causes = causes;
    }

    /** Told again, changes nothing. @param team somebody of the programme team */
    public void tell(Actor team) {
        pains.tell(team).ifPresent(pain -> causes.tell(team, pain));
    }
}
