package spplus.privacy;

import java.util.List;

/** What a screening finds, as « KIND:text », so that a test reads as a sentence. */
public final class Found {

    private static final Screening SCREENING = new Screening();

    private Found() {}

    public static List<String> in(String text) {
        var screened = SCREENING.screen(text);
        return screened.findings().stream()
                .map(finding -> finding.kind() + ":" + text.substring(finding.start(), finding.end()))
                .toList();
    }

    public static String redacted(String text) {
        return SCREENING.screen(text).redacted();
    }
}
