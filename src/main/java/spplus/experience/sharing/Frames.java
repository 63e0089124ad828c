package spplus.experience.sharing;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import spplus.experience.sharing.SharingPages.Frame;
import spplus.experience.sharing.SharingPages.Problem;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;

/** Dresses the pages of the wizard. */
@Component
class Frames {

    private final Texts texts;
    private final PlatformSettings platform;
    private final SharingSettings settings;

    Frames(Texts texts, PlatformSettings platform, SharingSettings settings) {
        this.texts = texts;
        this.platform = platform;
        this.settings = settings;
    }

    Problem problem(String field, String key, Object... arguments) {
        return new Problem(field, texts.t(key, arguments));
    }

    ModelAndView page(String view, Stage stage, Draft draft, List<Problem> problems, Object shown) {
        var back = stage == Stage.STORY ? "" : Stage.values()[stage.ordinal() - 1].of(draft);
        return page(view, stage, draft, back, problems, shown);
    }

    ModelAndView page(String view, Stage stage, Draft draft, String back, List<Problem> problems, Object shown) {
        var told = draft.content().told();
        return page(
                view,
                new Frame(
                        draft.path(),
                        platform.absolute(draft.path()),
                        settings.draft().toDays(),
                        stage.number(),
                        back,
                        told.alert(),
                        draft.correction(),
                        problems),
                shown);
    }

    ModelAndView firstPage(List<Problem> problems, Object shown) {
        return page("story", new Frame("", "", settings.draft().toDays(), 1, "", false, false, problems), shown);
    }

    private static ModelAndView page(String view, Frame frame, Object shown) {
        var page = new ModelAndView("experience/sharing/" + view)
                .addObject("frame", frame)
                .addObject("shown", shown);
        if (!frame.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
