package spplus.experience.sharing;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import spplus.core.WrittenText;
import spplus.experience.sharing.SharingPages.GonePage;

/** What is shown when a draft's link leads to nothing any more, with what was just typed. */
@ControllerAdvice(basePackages = "spplus.experience")
class DraftLinks {

    private final Tickets tickets;
    private final SharingSettings settings;

    DraftLinks(Tickets tickets, SharingSettings settings) {
        this.tickets = tickets;
        this.settings = settings;
    }

    @ExceptionHandler(DraftDesk.DraftGone.class)
    ModelAndView gone(HttpServletRequest request) {
        var shown = new GonePage(
                tickets.write(tickets.issue("", "")),
                typed(request, "titre"),
                typed(request, "recit"),
                settings.draft().toDays());
        return new ModelAndView("experience/sharing/gone", HttpStatus.GONE).addObject("shown", shown);
    }

    @ExceptionHandler(DraftDesk.DraftSent.class)
    ModelAndView sent(DraftDesk.DraftSent already) {
        return Frames.to(already.draft().path() + "/merci");
    }

    private static String typed(HttpServletRequest request, String field) {
        var text = request.getParameter(field);
        return text == null ? "" : WrittenText.text(text);
    }
}
