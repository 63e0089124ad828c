package spplus.experience.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import spplus.experience.domain.Experience;
import spplus.experience.moderation.CasePages.Fact;
import spplus.experience.moderation.CasePages.Segment;
import spplus.experience.moderation.QueueFilter.Signal;
import spplus.privacy.Screened;
import spplus.privacy.Screening;

/** A text with what was found in it, and what is known beside it, as moderators see them. */
@Component
public class CaseSight {

    private final Screening screening;
    private final CaseFacts facts;
    private final Wording wording;

    CaseSight(Screening screening, CaseFacts facts, Wording wording) {
        this.screening = screening;
        this.facts = facts;
        this.wording = wording;
    }

    public List<Segment> segments(String text) {
        return segments(screening.screen(text));
    }

    /** Nothing of what was decided. */
    public List<Fact> facts(Experience experience) {
        return facts.of(experience);
    }

    List<Segment> segments(Screened screened) {
        var segments = new ArrayList<Segment>();
        int told = 0;
        for (var finding : screened.findings()) {
            addPlain(screened.text().substring(told, finding.start()), segments);
            segments.add(new Segment(
                    screened.text().substring(finding.start(), finding.end()),
                    wording.kind(finding.kind().name()),
                    Signal.of(finding.kind()).name().toLowerCase(Locale.ROOT)));
            told = finding.end();
        }
        addPlain(screened.text().substring(told), segments);
        return segments;
    }

    private static void addPlain(String text, List<Segment> segments) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, null, ""));
        }
    }
}
