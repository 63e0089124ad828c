package spplus.experience.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.criticality.Criticalities;
import spplus.experience.criticality.Criticality;
import spplus.experience.domain.Experience;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Story;
import spplus.experience.moderation.GradePages.Correction;
import spplus.experience.moderation.GradePages.Grade;
import spplus.experience.moderation.Refused.Problem;
import spplus.privacy.Screened;
import spplus.privacy.Screening;

/** Where moderators read why a case is held critical, and correct its level with a word for their colleagues. */
@Service
@Transactional
class GradeDesk {

    private final CaseAccess cases;
    private final Criticalities criticalities;
    private final Quarantine quarantine;
    private final PublishedWords published;
    private final WordPolicy words;
    private final Screening screening;
    private final AuditTrail audit;

    GradeDesk(
            CaseAccess cases,
            Criticalities criticalities,
            Quarantine quarantine,
            PublishedWords published,
            WordPolicy words,
            Screening screening,
            AuditTrail audit) {
        this.cases = cases;
        this.criticalities = criticalities;
        this.quarantine = quarantine;
        this.published = published;
        this.words = words;
        this.screening = screening;
        this.audit = audit;
    }

    /** @throws Refused when something is to be mended, or another moderator has the case */
    void correct(ExperienceId id, String level, String word, Actor moderator) {
        var experience = cases.held(id, moderator);
        var problems = new ArrayList<Problem>();
        if (!level.matches("[0-5]")) {
            problems.add(new Problem("niveau", "level-missing", List.of()));
        }
        words.check("mot-criticite", word, screened(experience)).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        int before = criticality(id, screened(experience).parts()).level();
        criticalities.correct(id, Integer.parseInt(level), word.strip(), moderator);
        audit.record(AuditEntry.by(moderator, "experience.criticality-corrected")
                .on("experience", id)
                .about(experience.structures().stream()
                        .map(StructureCode::value)
                        .toList())
                .fact("reference", experience.reference())
                .fact("from", before)
                .fact("to", level));
    }

    /** @param form what was typed last */
    Grade read(Experience experience, CaseForm form) {
        var parts = screened(experience).parts();
        var found = criticality(experience.id(), parts);
        var correction = found.correction();
        var now = criticalities.assess(
                parts, experience.snapshot().circumstances().feeling());
        var criterion = criticalities.criteria().find(found.criterion());
        return new Grade(
                found.level(),
                found.computed(),
                criterion.map(met -> met.says()).orElse(""),
                now.criterion().key().equals(found.criterion()) ? now.sentence() : null,
                correction == null ? null : new Correction(correction.by(), correction.at(), correction.word()),
                form.text("niveau"),
                form.text("mot-criticite"));
    }

    /** Cases from before the criteria were written get their level when they are first read. */
    private Criticality criticality(ExperienceId id, List<Screened> parts) {
        return criticalities.find(id).orElseGet(() -> {
            criticalities.set(id, parts);
            return criticalities.find(id).orElseThrow();
        });
    }

    private ScreenedStory screened(Experience experience) {
        var story = Stream.of(published.of(experience), quarantine.find(experience.id()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new Story("", ""));
        return ScreenedStory.of(story, screening);
    }
}
