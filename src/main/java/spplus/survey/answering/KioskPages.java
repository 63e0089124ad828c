package spplus.survey.answering;

import java.util.List;
import spplus.survey.domain.Phrase;
import spplus.survey.domain.QuestionKind;

/** What somebody sees on the tablet of a counter. */
public final class KioskPages {

    private KioskPages() {}

    /**
     * A whole questionnaire, one question a screen.
     *
     * @param plain address of the same survey without any script
     * @param send where answers are sent
     * @param pass sealed, said by the address; empty for none
     * @param idle seconds without a touch before the countdown, {@code countdown} seconds of it
     */
    public record Kiosk(
            String survey,
            String structure,
            String code,
            String plain,
            String send,
            String pass,
            long idle,
            long countdown,
            List<Screen> screens) {}

    /**
     * One question, or one line of a matrix.
     *
     * @param name of its field
     * @param line of a matrix, none otherwise
     * @param step of the questionnaire it belongs to, from 1
     * @param when what must have been chosen before: names of fields, then values; empty for always
     */
    public record Screen(
            QuestionKind kind,
            String name,
            Phrase wording,
            Phrase line,
            Phrase help,
            Phrase low,
            Phrase high,
            boolean required,
            int step,
            String when,
            List<Choice> choices) {

        public boolean isText() {
            return kind == QuestionKind.TEXT;
        }

        public boolean isSeveral() {
            return kind == QuestionKind.MULTIPLE;
        }

        /** Whether its choices are numbers, short enough to stand side by side. */
        public boolean isNumbered() {
            return kind == QuestionKind.SCALE_5 || kind == QuestionKind.NPS || kind == QuestionKind.EFFORT;
        }
    }

    /** One choice; {@code alone} excludes every other. */
    public record Choice(int code, Phrase label, boolean alone) {}
}
