package spplus.survey.watch;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.survey.SurveySettings;

/** Asks to be told what agents of the fictional territory want to know, as they would type it, and looks at it once. */
@Component
public class MadeWatches {

    private final WatchDesk desk;
    private final WatchRound round;
    private final Perimeter perimeter;
    private final SurveySettings settings;

    MadeWatches(WatchDesk desk, WatchRound round, Perimeter perimeter, SurveySettings settings) {
        this.desk = desk;
        this.round = round;
        this.perimeter = perimeter;
        this.settings = settings;
    }

    /** @throws IllegalArgumentException when a person would have to mend it */
    public void add(Actor actor, String code, Map<String, String> typed) {
        var structure = perimeter.within(actor, Permission.READ_SURVEYS, code);
        var form = WatchForm.of(MultiValueMap.fromSingleValue(typed), desk.campaigns(structure), settings.minGroup());
        if (!form.problems().isEmpty()) {
            throw new IllegalArgumentException("to mend: " + form.problems());
        }
        desk.add(form.watch(actor.id(), structure.code()));
    }

    /** What every morning does. */
    public void lookAt() {
        round.run();
    }
}
