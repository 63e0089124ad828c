package spplus.experience.followup;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import spplus.experience.domain.AuthorContacts.LinkExpired;
import spplus.experience.domain.AuthorContacts.LinkUnopened;

/** What any page under a private link shows when that link ended, or waits for its owner to open it. */
@ControllerAdvice(basePackages = "spplus.experience")
class LinkErrors {

    @ExceptionHandler(LinkExpired.class)
    ModelAndView expired() {
        return dead(HttpStatus.GONE);
    }

    @ExceptionHandler(LinkUnopened.class)
    ModelAndView unopened(HttpServletRequest request) {
        var secret = request.getRequestURI().split("/")[2];
        return new ModelAndView("experience/followup/unopened").addObject("address", "/suivi/" + secret + "/ouvrir");
    }

    /** Nothing tells a link that was replaced from one that never was. */
    static ModelAndView unknown() {
        return dead(HttpStatus.NOT_FOUND);
    }

    private static ModelAndView dead(HttpStatus status) {
        return new ModelAndView("experience/followup/dead", status).addObject("ended", status == HttpStatus.GONE);
    }
}
