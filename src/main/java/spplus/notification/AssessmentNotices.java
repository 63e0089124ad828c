package spplus.notification;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.platform.Texts;
import spplus.platform.WrittenDates;
import spplus.quality.AssessmentDue;
import spplus.quality.AssessmentLetters;

/** Calls self-assessments to the mind of those who lead them. */
@Component
class AssessmentNotices {

    private final AssessmentLetters assessments;
    private final Responders responders;
    private final Directory directory;
    private final Letters letters;
    private final Texts texts;

    AssessmentNotices(
            AssessmentLetters assessments, Responders responders, Directory directory, Letters letters, Texts texts) {
        this.assessments = assessments;
        this.responders = responders;
        this.directory = directory;
        this.letters = letters;
        this.texts = texts;
    }

    @ApplicationModuleListener
    void on(AssessmentDue event) {
        assessments.find(event.assessment()).ifPresent(letter -> {
            for (var agent : responders.nearest(Permission.MANAGE_STRUCTURE, letter.structure())) {
                letters.toAgent(
                        MailKind.ASSESSMENT_DUE,
                        "assessment:%s:%s:%s:%s".formatted(event.assessment(), letter.dueOn(), event.days(), agent),
                        agent,
                        directory.name(letter.structure()),
                        String.valueOf(letter.year()),
                        WrittenDates.day(texts, letter.dueOn()),
                        event.days() < 0 ? "late" : "",
                        letters.absolute(letter.path()));
            }
        });
    }
}
