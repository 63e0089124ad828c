package spplus.experience.sharing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import spplus.core.WrittenText;
import spplus.experience.domain.Story;
import spplus.platform.Texts;

/** Makes a story of sentences that were chosen and of a few words, and finds both again in it. */
@Component
class EasyStory {

    private static final String GAP = "\n\n";
    private static final int TITLE = 70;

    private final Texts texts;

    EasyStory(Texts texts) {
        this.texts = texts;
    }

    Story of(List<Happening> happenings, String words) {
        var chosen =
                happenings.stream().map(happening -> texts.t(happening.key())).collect(Collectors.joining(" "));
        var parts = new ArrayList<String>();
        if (!chosen.isEmpty()) {
            parts.add(chosen);
        }
        if (!words.isEmpty()) {
            parts.add(words);
        }
        var first = happenings.isEmpty() ? words : texts.t(happenings.getFirst().key());
        return new Story(title(first), String.join(GAP, parts));
    }

    Set<Happening> happenings(String story) {
        var found = EnumSet.noneOf(Happening.class);
        var chosen = story.split(GAP, 2)[0];
        for (var happening : Happening.values()) {
            if (chosen.contains(texts.t(happening.key()))) {
                found.add(happening);
            }
        }
        return found;
    }

    /** What was written beside what was chosen. */
    String words(String story) {
        if (happenings(story).isEmpty()) {
            return story;
        }
        var parts = story.split(GAP, 2);
        return parts.length == 2 ? parts[1] : "";
    }

    private static String title(String sentence) {
        var line = WrittenText.line(sentence).replaceFirst("\\.$", "");
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…";
    }
}
