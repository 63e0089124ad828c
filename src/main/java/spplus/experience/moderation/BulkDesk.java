package spplus.experience.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.experience.domain.ExperienceStore.NoSuchExperience;
import spplus.experience.domain.IllegalTransition;
import spplus.experience.moderation.ModerationPages.Line;
import spplus.experience.moderation.Refused.Problem;

/** The same decision on several cases: each is decided or refused by itself, and told apart. */
@Component
class BulkDesk {

    private final ModerationDesk desk;
    private final CaseAccess cases;
    private final Wording wording;

    BulkDesk(ModerationDesk desk, CaseAccess cases, Wording wording) {
        this.desk = desk;
        this.cases = cases;
        this.wording = wording;
    }

    /** @throws Refused before anything is done, when the form itself is incomplete */
    List<Line> decide(BulkForm form, Actor moderator) {
        check(form);
        var lines = new ArrayList<Line>();
        for (var reading : form.readings()) {
            lines.add(decide(reading, form, moderator));
        }
        return lines;
    }

    private static void check(BulkForm form) {
        var problems = new ArrayList<Problem>();
        if (form.readings().isEmpty()) {
            problems.add(new Problem("choix", "nothing-chosen", List.of()));
        }
        if (!form.publishes() && !form.rejects()) {
            problems.add(new Problem("decision", "decision-missing", List.of()));
        }
        if (form.rejects() && form.reason() == null) {
            problems.add(new Problem("motif", "reason-missing", List.of()));
        }
        if (form.rejects() && form.word().isBlank()) {
            problems.add(new Problem("mot", "word-missing", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private Line decide(Reading reading, BulkForm form, Actor moderator) {
        var seen = cases.visible(reading.id(), moderator);
        var reference = seen.map(found -> found.reference().value()).orElse("?");
        var address = QueueReader.PATH + "/" + reading.id();
        try {
            if (form.publishes()) {
                desk.publishIfClean(reading, moderator);
            } else {
                desk.reject(reading, form.reason(), form.word(), moderator);
            }
            return new Line(reference, address, null);
        } catch (Refused e) {
            var words = wording.problems(e.problems());
            return new Line(reference, address, words.values().iterator().next());
        } catch (IllegalTransition | OptimisticLockingFailureException e) {
            return new Line(reference, address, wording.t("problem.meanwhile"));
        } catch (NoSuchExperience e) {
            var missing = wording.problems(List.of(new Problem("", "missing", List.of())));
            return new Line(reference, address, Map.copyOf(missing).get(""));
        }
    }
}
