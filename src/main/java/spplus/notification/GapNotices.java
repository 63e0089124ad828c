package spplus.notification;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.access.Permission;
import spplus.account.Agents;
import spplus.directory.Directory;
import spplus.platform.Texts;
import spplus.platform.WrittenDates;
import spplus.quality.GapAnswerLate;
import spplus.quality.GapLetters;

/** Tells those to whom a gap was sent up that their answer is waited for. */
@Component
class GapNotices {

    private final GapLetters gaps;
    private final Responders responders;
    private final Agents agents;
    private final Directory directory;
    private final Letters letters;
    private final Texts texts;

    GapNotices(
            GapLetters gaps, Responders responders, Agents agents, Directory directory, Letters letters, Texts texts) {
        this.gaps = gaps;
        this.responders = responders;
        this.agents = agents;
        this.directory = directory;
        this.letters = letters;
        this.texts = texts;
    }

    @ApplicationModuleListener
    void on(GapAnswerLate event) {
        gaps.find(event.referral()).ifPresent(letter -> {
            var told = letter.sentTo()
                    .map(structure -> responders.nearest(Permission.PUBLISH_RESULTS, structure))
                    .orElseGet(() -> agents.holding(Permission.PUBLISH_RESULTS, List.of()));
            for (var agent : told) {
                letters.toAgent(
                        MailKind.GAP_ANSWER_LATE,
                        "gap-late:%s:%s".formatted(event.referral(), agent),
                        agent,
                        directory.name(letter.from()),
                        WrittenDates.day(texts, letter.dueOn()),
                        letters.absolute(letter.path()));
            }
        });
    }
}
