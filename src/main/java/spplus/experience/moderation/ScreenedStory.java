package spplus.experience.moderation;

import java.util.List;
import java.util.stream.Stream;
import spplus.experience.domain.Story;
import spplus.privacy.Finding;
import spplus.privacy.Screened;
import spplus.privacy.Screening;

/** A story and what was found in its title and in its text. */
record ScreenedStory(Story story, Screened title, Screened text) {

    static ScreenedStory of(Story story, Screening screening) {
        return new ScreenedStory(story, screening.screen(story.title()), screening.screen(story.text()));
    }

    /** Title first, in the order of the text. */
    List<Spot> spots() {
        return Stream.concat(spots(Part.TITLE, title), spots(Part.TEXT, text)).toList();
    }

    List<Screened> parts() {
        return List.of(title, text);
    }

    boolean isClean() {
        return title.findings().isEmpty() && text.findings().isEmpty();
    }

    String of(Part part) {
        return part == Part.TITLE ? title.text() : text.text();
    }

    private static Stream<Spot> spots(Part part, Screened screened) {
        return screened.findings().stream().map(finding -> new Spot(part, finding, screened.text()));
    }

    /** Where a finding stands. */
    enum Part {
        TITLE,
        TEXT
    }

    /** A finding in its part of the story. */
    record Spot(Part part, Finding finding, String in) {

        /** Tells this finding among those of the story; the same for the same words. */
        String key() {
            return "%s.%d-%d".formatted(part, finding.start(), finding.end());
        }

        String words() {
            return in.substring(finding.start(), finding.end());
        }
    }
}
