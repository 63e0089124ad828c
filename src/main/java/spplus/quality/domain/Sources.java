package spplus.quality.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.platform.Texts;
import spplus.survey.SurveyScores;

/** What indicators may be computed from. */
@Component
public class Sources {

    private final SurveyScores scores;
    private final Texts texts;

    Sources(SurveyScores scores, Texts texts) {
        this.scores = scores;
        this.texts = texts;
    }

    /** The replies to experiences, then the questions of the surveys' core. */
    public List<Choice> all() {
        var all = new ArrayList<Choice>();
        all.add(new Choice(Source.REPLIES, texts.t("quality.sheet.replies")));
        scores.questions()
                .forEach(one -> all.add(new Choice(one.code(), texts.t("quality.sheet.surveyed", one.words()))));
        return all;
    }

    /** In words; empty when this house knows of no such source. */
    public Optional<Choice> find(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** A source as people choose it. */
    public record Choice(String code, String words) {}
}
