package spplus.commitment.pages;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.commitment.Commitment;
import spplus.commitment.CommitmentCode;
import spplus.commitment.CommitmentPageSection;
import spplus.commitment.Commitments;
import spplus.commitment.Edition;
import spplus.commitment.domain.EditionStore;

/** « Que me promet-on ? » */
@Controller
@Access(Permission.EVERYONE)
class CommitmentController {

    private final Commitments commitments;
    private final EditionStore editions;
    private final Genealogy genealogy;
    private final List<CommitmentPageSection> sections;

    CommitmentController(
            Commitments commitments,
            EditionStore editions,
            Genealogy genealogy,
            ObjectProvider<CommitmentPageSection> sections) {
        this.commitments = commitments;
        this.editions = editions;
        this.genealogy = genealogy;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CommitmentPageSection::order))
                .toList();
    }

    @GetMapping("/engagements")
    ModelAndView list() {
        return new ModelAndView("commitment/list", "edition", commitments.current());
    }

    @GetMapping("/engagements/{number:[1-9][0-9]?}")
    ModelAndView show(@PathVariable int number) {
        var edition = commitments.current();
        var commitment = edition.find(new CommitmentCode(number, 0)).orElseThrow(CommitmentController::notThere);
        return new ModelAndView(
                "commitment/commitment",
                "sheet",
                new CommitmentPages.Sheet(
                        edition,
                        commitment,
                        beside(edition, commitment, -1),
                        beside(edition, commitment, 1),
                        sections.stream()
                                .flatMap(section -> section.of(commitment).stream())
                                .toList(),
                        genealogy.ancestors(edition, commitment)));
    }

    @GetMapping("/engagements/histoire")
    ModelAndView history() {
        return new ModelAndView("commitment/history", "history", genealogy.history(commitments.current()));
    }

    /** An edition that held or will hold; drafts are nobody's yet. */
    @GetMapping("/engagements/editions/{id}")
    ModelAndView edition(@PathVariable String id) {
        var edition = editions.published().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(CommitmentController::notThere);
        return new ModelAndView("commitment/edition", "edition", edition)
                .addObject("holds", edition.holds(commitments.today()));
    }

    private static @Nullable Commitment beside(Edition edition, Commitment commitment, int step) {
        int place = edition.commitments().indexOf(commitment) + step;
        return place < 0 || place >= edition.commitments().size()
                ? null
                : edition.commitments().get(place);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
