package spplus.survey;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.survey.domain.Bank;
import spplus.survey.domain.CoreQuestion;

/** What the rest of the house may ask about scores: sums of the core's questions, never those of anonymous campaigns. */
@Service
public class SurveyScores {

    private final ScoreSums sums;
    private final Bank bank;
    private final SurveySettings settings;
    private final Texts texts;

    SurveyScores(ScoreSums sums, Bank bank, SurveySettings settings, Texts texts) {
        this.sums = sums;
        this.bank = bank;
        this.settings = settings;
        this.texts = texts;
    }

    /** The questions of the core that bear points, in the order of the bank. */
    public List<Scored> questions() {
        return bank.core().stream()
                .filter(one -> one.question().kind().hasScale())
                .map(CoreQuestion::code)
                .distinct()
                .flatMap(code -> bank.core(code).stream())
                .map(this::scored)
                .toList();
    }

    public Optional<Scored> question(String code) {
        return questions().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * What each structure was itself given, those below it apart, in the order of their codes; months included. So few
     * answers that they would tell persons apart are not told, nor what would give them away by subtraction.
     */
    public List<Own> own(String question, YearMonth first, YearMonth last) {
        return SmallScores.hidden(sums.held(question, first, last), settings.minGroup());
    }

    /** What a structure was given with all below it, question after question that speaks of a commitment. */
    public List<Whole> about(StructureCode structure, YearMonth first, YearMonth last) {
        return sums.about(structure.value(), first, last);
    }

    private Scored scored(CoreQuestion one) {
        return new Scored(one.code(), one.question().wording().in(texts.locale().getLanguage()));
    }

    /** A question that bears points. @param words as it is asked */
    public record Scored(String code, String words) {}

    /**
     * Answers to a question about one structure.
     *
     * @param told false when they are kept back: the figures are 0 then
     * @param scored answers that bear points, {@code favourable} and {@code unfavourable} among them
     * @param points their total, in hundredths
     */
    public record Own(String structure, boolean told, long scored, long favourable, long unfavourable, long points) {

        Own keptBack() {
            return new Own(structure, false, 0, 0, 0, 0);
        }
    }

    /** Answers to a question about a structure and all below it. @param commitment 1 to 8 */
    public record Whole(String question, int commitment, long scored, long favourable) {}
}
