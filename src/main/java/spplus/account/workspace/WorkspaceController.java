package spplus.account.workspace;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.DayCard;
import spplus.access.Permission;

/** « Ma journée »: what waits for the person signed in, gathered from every module. */
@Controller
class WorkspaceController {

    private final List<DayCard> cards;

    WorkspaceController(List<DayCard> cards) {
        this.cards = cards.stream().sorted(Comparator.comparing(DayCard::order)).toList();
    }

    @GetMapping("/espace")
    @Access(Permission.SIGNED_IN)
    ModelAndView day(Actor actor) {
        var shown = cards.stream()
                .filter(card -> actor.may(card.permission()))
                .map(card -> card.card(actor))
                .flatMap(Optional::stream)
                .toList();
        return new ModelAndView("account/day").addObject("cards", shown);
    }
}
