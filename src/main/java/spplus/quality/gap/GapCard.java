package spplus.quality.gap;

import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.DayCard;
import spplus.access.Permission;
import spplus.platform.Texts;

/** Gaps that nobody qualified yet, and those sent up that wait for an answer. */
@Component
class GapCard implements DayCard {

    private static final int COUNTED = 1_000;
    private static final int AFTER_RESULTS = 1_600;

    private final GapStore gaps;
    private final ReferralStore referrals;
    private final Texts texts;

    GapCard(GapStore gaps, ReferralStore referrals, Texts texts) {
        this.gaps = gaps;
        this.referrals = referrals;
        this.texts = texts;
    }

    @Override
    public Permission permission() {
        return Permission.PUBLISH_RESULTS;
    }

    @Override
    public int order() {
        return AFTER_RESULTS;
    }

    @Override
    public Optional<View> card(Actor actor) {
        var scope = actor.scopeOf(permission());
        int fresh = gaps.countToQualify(scope.everywhere(), scope.roots(), COUNTED);
        var waiting = referrals.waiting(scope.everywhere(), scope.roots(), COUNTED);
        if (fresh + waiting.size() == 0) {
            return Optional.empty();
        }
        var words = waiting.isEmpty()
                ? texts.t("quality.gap.card-qualify", fresh)
                : texts.t("quality.gap.card-answer", fresh, waiting.size());
        return Optional.of(new View(texts.t("quality.gap.card"), fresh + waiting.size(), words, Gap.ADDRESS));
    }
}
