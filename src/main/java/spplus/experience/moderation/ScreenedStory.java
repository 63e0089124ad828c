package spplus.experience.moderation;

import java.util.ArrayList;
import java.util.List;
import spplus.experience.domain.Story;
import spplus.privacy.Finding;
import spplus.privacy.Screened;
import spplus.privacy.Screening;

/**
 * A story and what was found in its title, in its text and in what services replied.
 *
 * @param replies empty unless they are public too
 */
record ScreenedStory(Story story, Screened title, Screened text, List<Screened> replies) {

    ScreenedStory {
        replies = List.copyOf(replies);
    }

    static ScreenedStory of(Story story, Screening screening) {
        return of(story, List.of(), screening);
    }

    static ScreenedStory of(Story story, List<String> replies, Screening screening) {
        return new ScreenedStory(
                story,
                screening.screen(story.title()),
                screening.screen(story.text()),
                replies.stream().map(screening::screen).toList());
    }

    /** Title first, in the order of the text; replies last. */
    List<Spot> spots() {
        var spots = new ArrayList<Spot>();
        addSpots(Part.TITLE, 0, title, spots);
        addSpots(Part.TEXT, 0, text, spots);
        for (int i = 0; i < replies.size(); i++) {
            addSpots(Part.REPLY, i, replies.get(i), spots);
        }
        return spots;
    }

    List<Screened> parts() {
        return List.of(title, text);
    }

    boolean isClean() {
        return spots().isEmpty();
    }

    private static void addSpots(Part part, int number, Screened screened, List<Spot> spots) {
        screened.findings().forEach(finding -> spots.add(new Spot(part, number, finding, screened.text())));
    }

    /** Where a finding stands. */
    enum Part {
        TITLE,
        TEXT,
        REPLY
    }

    /** A finding in its part of the story; replies are numbered from 0. */
    record Spot(Part part, int number, Finding finding, String in) {

        /** Tells this finding among those of the story; the same for the same words. */
        String key() {
            return "%s%s.%d-%d".formatted(part, number == 0 ? "" : number, finding.start(), finding.end());
        }

        String words() {
            return in.substring(finding.start(), finding.end());
        }
    }
}
