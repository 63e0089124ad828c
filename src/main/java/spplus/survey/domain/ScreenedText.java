package spplus.survey.domain;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import spplus.privacy.FindingKind;
import spplus.privacy.Screening;

/**
 * What may be kept of what somebody wrote: personal data and insults are taken out, each replaced by what it was; words
 * of distress or danger stay, so that somebody reads them first.
 */
@Component
public class ScreenedText {

    public static final int LONGEST = 5000;

    private static final Pattern MARKS = Pattern.compile(Arrays.stream(FindingKind.values())
            .map(FindingKind::placeholder)
            .distinct()
            .map(Pattern::quote)
            .reduce((one, other) -> one + "|" + other)
            .orElseThrow());

    private final Screening screening;

    ScreenedText(Screening screening) {
        this.screening = screening;
    }

    public String of(String written) {
        return screening.screen(written).kept();
    }

    /** Passages taken out of a text that was screened. */
    public static int redactions(String screened) {
        return (int) MARKS.matcher(screened).results().count();
    }

    /** Whether somebody told of distress or danger there. */
    public boolean alerts(String screened) {
        return screening.screen(screened).hasAlert();
    }
}
