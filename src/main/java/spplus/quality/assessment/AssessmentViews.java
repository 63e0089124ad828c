package spplus.quality.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.commitment.Commitments;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.platform.PlatformSettings;
import spplus.quality.assessment.Assessment.State;
import spplus.quality.assessment.AssessmentPages.Guest;
import spplus.quality.assessment.AssessmentPages.Mine;
import spplus.quality.assessment.AssessmentPages.Rater;
import spplus.quality.assessment.AssessmentPages.Show;
import spplus.quality.assessment.AssessmentPages.Step;

/** What the page of one assessment shows to those of its team and to its lead. */
@Component
class AssessmentViews {

    private static final int SHEETS = 500;
    private static final int STEPS = 100;

    private final AssessmentStore store;
    private final SheetStore sheets;
    private final AssessmentDesk desk;
    private final Grids grids;
    private final Directory directory;
    private final Commitments commitments;
    private final PlatformSettings platform;

    AssessmentViews(
            AssessmentStore store,
            SheetStore sheets,
            AssessmentDesk desk,
            Grids grids,
            Directory directory,
            Commitments commitments,
            PlatformSettings platform) {
        this.store = store;
        this.sheets = sheets;
        this.desk = desk;
        this.grids = grids;
        this.directory = directory;
        this.commitments = commitments;
        this.platform = platform;
    }

    Show show(Actor actor, Assessment one, Map<String, String> typed, Map<String, String> errors) {
        var scope = actor.scopeOf(Permission.MANAGE_STRUCTURE);
        boolean lead = scope.everywhere() || scope.covers(directory.lineage(one.structure()));
        var all = sheets.all(one.id(), SHEETS);
        return new Show(
                one,
                directory.find(one.structure()).orElseThrow(Perimeter::notThere),
                grids.find(one.grid()).items().size(),
                mine(actor, all),
                lead,
                one.isLate(commitments.today()),
                all.stream()
                        .filter(told -> told.sheet().agent() != null)
                        .map(told -> new Rater(told.sheet().name(), told.sheet().finished(), told.rated()))
                        .toList(),
                guests(all, lead && one.state() == State.RATING),
                store.steps(one.id(), STEPS).stream()
                        .map(step -> new Step(step.kind(), step.at(), step.by(), step.why()))
                        .toList(),
                one.state() == State.AGREEING ? desk.missing(one) : List.of(),
                typed,
                errors);
    }

    private static Mine mine(Actor actor, List<Sheet.Told> all) {
        return all.stream()
                .filter(told -> actor.id().equals(told.sheet().agent()))
                .findFirst()
                .map(told -> new Mine(true, told.sheet().finished(), told.rated()))
                .orElse(new Mine(false, false, 0));
    }

    /** @param shown whether their links are given */
    private List<Guest> guests(List<Sheet.Told> all, boolean shown) {
        var guests = new ArrayList<Guest>();
        for (var told : all) {
            var sheet = told.sheet();
            if (sheet.agent() == null) {
                var secret = sheets.secretOf(sheet.id());
                guests.add(new Guest(
                        sheet.id(),
                        guests.size() + 1,
                        shown && !sheet.revoked() ? platform.absolute(GuestController.PATH + secret) : "",
                        sheet.finished(),
                        sheet.revoked(),
                        told.rated()));
            }
        }
        return guests;
    }

    /** Fields of a rating page as they were kept. */
    static Map<String, String> typed(Grid.Part part, Map<String, Answer> answers) {
        var typed = new HashMap<String, String>();
        for (var item : part.items()) {
            var answer = answers.get(item.code().toString());
            if (answer != null) {
                typed.put("v-" + item.key(), chosen(answer.value()));
                typed.put("motif-" + item.key(), answer.reason());
                typed.put("mot-" + item.key(), answer.note());
            }
        }
        return typed;
    }

    static String chosen(@Nullable Integer value) {
        return value == null ? AnswerForm.APART : value.toString();
    }
}
