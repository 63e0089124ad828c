package spplus.privacy;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import spplus.privacy.FindingKind.Family;

/**
 * A text and what was found in it.
 *
 * @param text as it was given
 * @param findings in the order of the text, never overlapping
 */
public record Screened(String text, List<Finding> findings) {

    private static final double SURE = 0.9;

    public Screened {
        findings = List.copyOf(findings);
    }

    /** The first words that surely tell somebody, for a text that people may mend; links may be anybody's. */
    public Optional<String> surelyPersonal() {
        return findings.stream()
                .filter(finding -> finding.isPersonal() && finding.kind() != FindingKind.LINK)
                .filter(finding -> finding.confidence() >= SURE)
                .map(finding -> text.substring(finding.start(), finding.end()))
                .findFirst();
    }

    public boolean hasPersonal() {
        return has(Family.PERSONAL);
    }

    public boolean hasAlert() {
        return has(Family.ALERT);
    }

    /** The text with each personal finding replaced by its placeholder. */
    public String redacted() {
        return redacted(Finding::isPersonal);
    }

    /**
     * What may be kept of a text that is not published: personal data and insults are taken out; words of distress or
     * danger stay, so that somebody reads them first.
     */
    public String kept() {
        return redacted(found -> switch (found.kind().family()) {
            case PERSONAL -> true;
            case INSULT -> found.kind() == FindingKind.INSULT;
            case ALERT, SPAM -> false;
        });
    }

    /** The text with the findings chosen replaced by their placeholders. */
    public String redacted(Predicate<Finding> which) {
        var redacted = new StringBuilder(text.length());
        int kept = 0;
        for (var finding : findings) {
            if (which.test(finding)) {
                redacted.append(text, kept, finding.start())
                        .append(finding.kind().placeholder());
                kept = finding.end();
            }
        }
        return redacted.append(text, kept, text.length()).toString();
    }

    private boolean has(Family family) {
        return findings.stream().anyMatch(finding -> finding.kind().family() == family);
    }
}
