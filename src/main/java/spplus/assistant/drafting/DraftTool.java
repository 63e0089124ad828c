package spplus.assistant.drafting;

import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;
import spplus.experience.ReplyTool;
import spplus.platform.Texts;

/** Offers a draft beside the reply's form. */
@Component
class DraftTool implements ReplyTool {

    private final Texts texts;

    DraftTool(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String label() {
        return texts.t("assistant.tool");
    }

    @Override
    public String address(ExperienceId experience) {
        return "/espace/experiences/" + experience + "/brouillon";
    }
}
