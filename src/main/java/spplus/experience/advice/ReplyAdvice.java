package spplus.experience.advice;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.experience.Feeling;
import spplus.experience.advice.AdvicePages.Advice;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.search.AcronymBook;

/** Reads a reply against the story it answers and says what a reader may miss in it; never forbids anything. */
@Component
public class ReplyAdvice {

    private final List<Check> checks;

    ReplyAdvice(AdviceSettings settings, AcronymBook acronyms) {
        this.checks = List.of(
                ContentChecks::points,
                reading -> ContentChecks.ownWords(reading, settings.leastOwnWords()),
                ContentChecks::greeting,
                ContentChecks::apology,
                ContentChecks::nextStep,
                ContentChecks::signature,
                reading -> LanguageChecks.longSentences(reading, settings.longestSentence()),
                reading -> LanguageChecks.readability(reading, settings.leastReadability()),
                reading -> LanguageChecks.passive(reading, settings.mostPassives()),
                LanguageChecks::jargon,
                new AcronymCheck(acronyms),
                LanguageChecks::legal,
                LanguageChecks::formulas);
    }

    /** What the story calls an answer to. */
    public List<AdvicePages.Point> points(Story story, Feeling feeling) {
        return Points.between(Sentence.of("story", story.text()), feeling, List.of());
    }

    /** In time that grows with the length of both texts. */
    public Advice on(Story story, Feeling feeling, Reply.Wording words) {
        var reading = Reading.of(story, feeling, words);
        var signals = checks.stream()
                .map(check -> check.look(reading))
                .flatMap(Optional::stream)
                .toList();
        return new Advice(signals, reading.points());
    }
}
