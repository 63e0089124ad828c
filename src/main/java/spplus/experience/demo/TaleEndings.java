package spplus.experience.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.directory.StructureCode;
import spplus.experience.change.Announcement;
import spplus.experience.change.ChangeDesk;
import spplus.experience.change.ContradictionDesk;
import spplus.experience.demo.Tale.Changed;
import spplus.experience.demo.Tale.Replied;
import spplus.experience.demo.TaleReplies.Scene;
import spplus.experience.verdict.VerdictDesk;

/** What comes some weeks after a reply: a change announced and read again, the author's last word. */
@Component
class TaleEndings {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration AUTHORS_REST = Duration.ofDays(6);
    private static final Duration ASKED_AFTER = Duration.ofDays(21);

    private final ChangeDesk changes;
    private final ContradictionDesk contradictions;
    private final VerdictDesk verdicts;

    TaleEndings(ChangeDesk changes, ContradictionDesk contradictions, VerdictDesk verdicts) {
        this.changes = changes;
        this.contradictions = contradictions;
        this.verdicts = verdicts;
    }

    /** Once the reply is public. */
    void follow(Scene scene, Replied replied, Actor writer, Instant repliedAt) {
        var changed = replied.change();
        if (changed != null) {
            var structure = new StructureCode(replied.structure());
            var at = repliedAt.plus(DAY.multipliedBy(changed.afterDays()));
            scene.agenda().at(at, () -> announce(scene, structure, changed, writer, at));
        }
        var verdict = replied.verdict();
        if (verdict != null) {
            var asked = repliedAt.plus(ASKED_AFTER);
            scene.agenda().at(asked, () -> verdicts.ask(scene.experience()));
            scene.agenda()
                    .at(
                            asked.plus(DAY),
                            () -> verdicts.say(
                                    scene.experience(), verdict.said(), verdict.firstTime(), verdict.word()));
        }
    }

    /** It waits for its second reader when the story says so. */
    private void announce(Scene scene, StructureCode structure, Changed changed, Actor writer, Instant at) {
        var announced = new Announcement(changed.what(), changed.evidence());
        var claim = changes.announce(writer, scene.experience(), structure, announced);
        if (changed.read()) {
            var reader = scene.cast().reader(writer, structure).orElseThrow();
            scene.agenda().at(at.plus(DAY), () -> changes.publish(reader, claim));
            contradict(scene, changed, claim, at.plus(AUTHORS_REST));
        }
    }

    private void contradict(Scene scene, Changed changed, UUID claim, Instant at) {
        var word = changed.contradiction();
        if (word == null) {
            return;
        }
        scene.agenda().at(at, () -> contradictions.contradict(scene.experience(), claim, word));
        var moderator = scene.cast().moderator(scene.key(), 2);
        scene.agenda().at(at.plus(DAY), () -> contradictions.publish(moderator, claim));
    }
}
