package spplus.experience;

import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Service;
import spplus.access.Actor;
import spplus.experience.demo.StoryTeller;

/** Tells made-up experiences by the use cases of real life, each at the moments it says. */
@Service
public class DemoExperiences {

    private final StoryTeller teller;

    DemoExperiences(StoryTeller teller) {
        this.teller = teller;
    }

    /** Whether there is no experience at all. */
    public boolean isNothingTold() {
        return teller.isNothingTold();
    }

    /**
     * Tells the stories of a file that are not told yet.
     *
     * @param stories one JSON object a line
     * @param people the agents that stories name, by key
     */
    public void tell(InputStream stories, Map<String, Actor> people) {
        teller.tell(stories, people);
    }
}
