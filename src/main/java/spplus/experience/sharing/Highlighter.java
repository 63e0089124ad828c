package spplus.experience.sharing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.experience.domain.Story;
import spplus.experience.sharing.SharingPages.Mark;
import spplus.experience.sharing.SharingPages.Segment;
import spplus.platform.Texts;
import spplus.privacy.Finding;
import spplus.privacy.FindingKind;
import spplus.privacy.Screened;
import spplus.privacy.Screening;

/** Shows authors the personal details found in what they wrote, and takes out those they choose. */
@Component
class Highlighter {

    private final Screening screening;
    private final Texts texts;

    Highlighter(Screening screening, Texts texts) {
        this.screening = screening;
        this.texts = texts;
    }

    /** The text cut where something was found; {@code field} begins the ids of its marks. */
    List<Segment> segments(String field, String text) {
        var segments = new ArrayList<Segment>();
        int kept = 0;
        for (var finding : personal(text)) {
            add(segments, text.substring(kept, finding.start()), null);
            var excerpt = text.substring(finding.start(), finding.end());
            add(segments, excerpt, mark(field, finding, excerpt));
            kept = finding.end();
        }
        add(segments, text.substring(kept), null);
        return segments;
    }

    List<Mark> marks(String field, String text) {
        return segments(field, text).stream()
                .map(Segment::mark)
                .filter(mark -> mark != null)
                .toList();
    }

    /** The story without the detail of that id, or without any when the id is {@code tout}. */
    Story redacted(Story story, String id) {
        return new Story(redacted("titre", story.title(), id), redacted("recit", story.text(), id));
    }

    boolean hasInsults(Story story) {
        return screening.screen(story.title() + "\n" + story.text()).findings().stream()
                .anyMatch(finding -> finding.kind() == FindingKind.INSULT);
    }

    private String redacted(String field, String text, String id) {
        return screening
                .screen(text)
                .redacted(finding -> finding.isPersonal()
                        && (id.equals("tout") || id(field, finding).equals(id)));
    }

    private List<Finding> personal(String text) {
        Screened screened = screening.screen(text);
        return screened.findings().stream().filter(Finding::isPersonal).toList();
    }

    private Mark mark(String field, Finding finding, String excerpt) {
        var kind = finding.kind();
        return new Mark(id(field, finding), excerpt, texts.t("experience.finding." + kind.name()), kind.placeholder());
    }

    private static String id(String field, Finding finding) {
        return field + "-" + finding.start() + "-" + finding.end();
    }

    private static void add(List<Segment> segments, String text, @Nullable Mark mark) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, mark));
        }
    }
}
