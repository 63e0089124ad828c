package spplus.experience.followup;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import spplus.experience.domain.ExperienceStore.NoSuchExperience;
import spplus.experience.domain.IllegalTransition;

/** What was asked came too late, or twice: the page shows how things stand now. */
@ControllerAdvice(basePackageClasses = FollowUpErrors.class)
class FollowUpErrors {

    @ExceptionHandler({IllegalTransition.class, OptimisticLockingFailureException.class, NoSuchExperience.class})
    String asItStands(HttpServletRequest request) {
        var parts = request.getRequestURI().split("/");
        return "redirect:/suivi/" + parts[2];
    }
}
