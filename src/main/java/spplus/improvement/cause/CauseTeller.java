package spplus.improvement.cause;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.improvement.action.PainActions;
import spplus.improvement.action.PainActions.Seed;
import spplus.improvement.pain.PainReader;
import spplus.platform.Texts;

/** Tells why, on a pain point of the fictional territory, and opens an action on what its team can change. */
@Component
public class CauseTeller {

    private final CauseDesk desk;
    private final PainReader pains;
    private final PainActions actions;
    private final Texts texts;

    CauseTeller(CauseDesk desk, PainReader pains, PainActions actions, Texts texts) {
        this.desk = desk;
        this.pains = pains;
        this.actions = actions;
        this.texts = texts;
    }

    @Transactional
    public void tell(Actor team, UUID pain) {
        var first = why(team, pain, null, "first", false);
        why(team, pain, null, "other", false);
        var second = why(team, pain, first, "second", false);
        var root = why(team, pain, second, "root", true);
        desk.bone(team, pain, CauseFamily.MATERIAL, told("material", false));
        desk.bone(team, pain, CauseFamily.METHOD, told("method", false));
        desk.bone(team, pain, CauseFamily.PLACE, told("place", false));
        desk.answer(team, pain, Question.WHO, 0, texts.t("improvement.demo.who"));
        var brief = pains.find(team, Permission.READ_VOICES, pain);
        var title = texts.t("improvement.demo.action");
        var cause = texts.t("improvement.demo.why.root");
        actions.begin(team, brief.structure(), new Seed(pain, title, cause, root, brief.commitment()));
    }

    private UUID why(Actor team, UUID pain, @Nullable UUID parent, String key, boolean root) {
        return desk.why(team, pain, parent, told(key, root)).id();
    }

    private Cause.Told told(String key, boolean root) {
        return new Cause.Told(texts.t("improvement.demo.why." + key), Backing.TO_CHECK, null, "", root);
    }
}
