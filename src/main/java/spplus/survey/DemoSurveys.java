package spplus.survey;

import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Service;
import spplus.access.Actor;
import spplus.survey.demo.SurveyTeller;
import spplus.survey.mystery.MadeVisits;

/** Tells made-up surveys as agents open and close real ones, each at the moments it says. */
@Service
public class DemoSurveys {

    private final SurveyTeller teller;
    private final MadeVisits visits;

    DemoSurveys(SurveyTeller teller, MadeVisits visits) {
        this.teller = teller;
        this.visits = visits;
    }

    /**
     * Tells the surveys of a file that are not told yet.
     *
     * @param surveys a JSON list
     * @param people the agents that surveys name, by key
     */
    public void tell(InputStream surveys, Map<String, Actor> people) {
        teller.tell(surveys, people);
    }

    /** The same of mystery campaigns. */
    public void visit(InputStream campaigns, Map<String, Actor> people) {
        visits.tell(campaigns, people);
    }

    /** Once all is told: counts it, and tells agents what they asked to be told of. */
    public void lookBack() {
        teller.lookBack();
    }
}
