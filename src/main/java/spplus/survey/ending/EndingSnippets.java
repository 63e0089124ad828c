package spplus.survey.ending;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import spplus.core.CheckedCode;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.DoorKind;

/** Writes what a webmaster copies in the page that ends a procedure: a link that works by itself, then the script. */
@Component
public class EndingSnippets {

    private static final int MOST = 20;

    private final CampaignStore campaigns;
    private final PlatformSettings platform;
    private final EndingScript script;
    private final Texts texts;

    EndingSnippets(CampaignStore campaigns, PlatformSettings platform, EndingScript script, Texts texts) {
        this.campaigns = campaigns;
        this.platform = platform;
        this.script = script;
        this.texts = texts;
    }

    /** One for the campaign, then one for each of its buttons. */
    public List<Snippet> of(Campaign campaign) {
        var address = platform.absolute(campaign.path() + "/fin");
        var buttons = campaigns.doors(campaign.id(), MOST).stream()
                .filter(door -> door.kind() == DoorKind.BUTTON)
                .map(door -> new Snippet(
                        door.code(),
                        CheckedCode.read(door.code()).map(CheckedCode::printed).orElse(door.code()),
                        html(address + "?bouton=" + door.code())));
        return Stream.concat(Stream.of(new Snippet("toutes", "", html(address))), buttons)
                .toList();
    }

    private String html(String address) {
        return "<a href=\"%s\" data-sp-fin referrerpolicy=\"origin\">%s</a>\n<script src=\"%s\" integrity=\"%s\" crossorigin=\"anonymous\" defer></script>"
                .formatted(
                        HtmlUtils.htmlEscape(address, "UTF-8"),
                        HtmlUtils.htmlEscape(texts.t("survey.after.words"), "UTF-8"),
                        platform.absolute(EndingScript.PATH),
                        script.integrity());
    }

    /**
     * To copy.
     *
     * @param id of its field
     * @param printed code of the button, empty for the campaign as a whole
     */
    public record Snippet(String id, String printed, String html) {}
}
