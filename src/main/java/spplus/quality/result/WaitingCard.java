package spplus.quality.result;

import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.DayCard;
import spplus.access.Permission;
import spplus.platform.Texts;

/** Results that somebody entered and that nobody published yet. */
@Component
class WaitingCard implements DayCard {

    private static final int COUNTED = 1_000;
    private static final int AFTER_SURVEYS = 1_500;

    private final ResultStore results;
    private final Texts texts;

    WaitingCard(ResultStore results, Texts texts) {
        this.results = results;
        this.texts = texts;
    }

    @Override
    public Permission permission() {
        return Permission.PUBLISH_RESULTS;
    }

    @Override
    public int order() {
        return AFTER_SURVEYS;
    }

    @Override
    public Optional<View> card(Actor actor) {
        var scope = actor.scopeOf(permission());
        int waiting = results.countWaiting(scope.everywhere(), scope.roots(), COUNTED);
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new View(
                        texts.t("quality.publish.card"),
                        waiting,
                        texts.t("quality.publish.card-text", waiting),
                        BoardController.ADDRESS));
    }
}
