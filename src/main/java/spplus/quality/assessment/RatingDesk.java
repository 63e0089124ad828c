package spplus.quality.assessment;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.directory.Perimeter;
import spplus.privacy.Screening;
import spplus.quality.assessment.Assessment.State;

/** Keeps what each rates alone, page after page, until they say that they are done. */
@Service
@Transactional
class RatingDesk {

    private final AssessmentStore assessments;
    private final SheetStore sheets;
    private final AssessmentDesk desk;
    private final Screening screening;
    private final Clock clock;

    RatingDesk(AssessmentStore assessments, SheetStore sheets, AssessmentDesk desk, Screening screening, Clock clock) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.desk = desk;
        this.screening = screening;
        this.clock = clock;
    }

    void save(Actor actor, Assessment one, Map<String, @Nullable Answer> answers) {
        requireRating(one, one.path());
        save(one, sheets.begin(one.id(), actor.id(), actor.name(), clock.instant()), one.path(), answers);
    }

    /** @param back where somebody may go on when it is refused, null for nowhere */
    void save(Assessment one, Sheet sheet, @Nullable String back, Map<String, @Nullable Answer> answers) {
        requireWritable(one, sheet, back);
        answers.forEach((item, answer) -> {
            if (answer == null) {
                sheets.forget(sheet.id(), item);
            } else {
                sheets.save(sheet.id(), item, sheet.agent() == null ? screened(answer) : answer, clock.instant());
            }
        });
    }

    /** Users write without an account: personal data and insults are taken out before anything is kept. */
    private Answer screened(Answer answer) {
        return new Answer(
                answer.value(),
                screening.screen(answer.reason()).kept(),
                screening.screen(answer.note()).kept());
    }

    /** @throws AssessmentRefused when nothing was rated, or no more can be */
    void finish(Assessment one, Sheet sheet, @Nullable String back) {
        requireWritable(one, sheet, back);
        if (sheets.answers(sheet.id()).isEmpty()) {
            throw new AssessmentRefused("nothing", back);
        }
        sheets.finish(sheet.id(), clock.instant());
    }

    private void requireWritable(Assessment one, Sheet sheet, @Nullable String back) {
        requireRating(one, back);
        var now = sheets.lock(sheet.id()).orElseThrow(Perimeter::notThere);
        if (now.revoked()) {
            throw new AssessmentRefused("revoked", null);
        }
        if (now.finished()) {
            throw new AssessmentRefused("finished", back);
        }
    }

    private void requireRating(Assessment one, @Nullable String back) {
        desk.requireOpen(one);
        if (assessments.hold(one.id()).orElseThrow(Perimeter::notThere).state() != State.RATING) {
            throw new AssessmentRefused("rated", back);
        }
    }
}
