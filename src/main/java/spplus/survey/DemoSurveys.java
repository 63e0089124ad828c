package spplus.survey;

import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Service;
import spplus.access.Actor;
import spplus.survey.demo.SurveyTeller;

/** Tells made-up surveys as agents open and close real ones, each at the moments it says. */
@Service
public class DemoSurveys {

    private final SurveyTeller teller;

    DemoSurveys(SurveyTeller teller) {
        this.teller = teller;
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
}
