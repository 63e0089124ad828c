package spplus.verbatim.command;

import java.nio.file.Path;
import spplus.platform.Texts;
import spplus.verbatim.model.TooFewRows;

/** Says that a file has too few labelled rows, and how many it takes. */
final class FewWords {

    private FewWords() {}

    static String say(Texts texts, Path data, TooFewRows few) {
        return texts.t(
                "verbatim.command.bad.few", data.toString(), few.rows(), TooFewRows.LEAST, TooFewRows.LEAST_OF_EACH);
    }
}
