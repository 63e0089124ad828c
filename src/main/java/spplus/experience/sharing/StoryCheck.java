package spplus.experience.sharing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import spplus.experience.domain.Story;
import spplus.experience.sharing.SharingPages.Problem;
import spplus.platform.Texts;

/** Whether a title and a story can be shared, and how to mend them. */
@Component
class StoryCheck {

    private static final int SHORTEST_TITLE = 3;
    private static final int SHORTEST_TEXT = 10;

    private final Texts texts;

    StoryCheck(Texts texts) {
        this.texts = texts;
    }

    List<Problem> problems(Story story) {
        var problems = new ArrayList<Problem>();
        check("titre", story.title(), SHORTEST_TITLE, Story.LONGEST_TITLE, problems);
        check("recit", story.text(), SHORTEST_TEXT, Story.LONGEST_TEXT, problems);
        return problems;
    }

    private void check(String field, String text, int shortest, int longest, List<Problem> problems) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (text.isEmpty()) {
            problems.add(new Problem(field, texts.t("experience.told." + field + ".missing")));
        } else if (text.length() > longest) {
            problems.add(new Problem(
                    field,
                    texts.t("experience.told." + field + ".long", longest, text.length(), text.length() - longest)));
        } else if (text.length() < shortest || letters < 2) {
            problems.add(new Problem(field, texts.t("experience.told." + field + ".short", shortest)));
        }
    }
}
