package spplus.privacy.tone;

import java.util.List;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;

/** The detectors of this package. */
public final class Tones {

    private Tones() {}

    public static List<Detector> detectors() {
        return List.of(
                new Insults(),
                new Phrases(FindingKind.THREAT, PhraseBook.read("privacy/threats.txt")),
                new Phrases(FindingKind.DISTRESS, PhraseBook.read("privacy/distress.txt")),
                new Phrases(FindingKind.DANGER, PhraseBook.read("privacy/danger.txt")),
                new Phrases(FindingKind.SPAM, PhraseBook.read("privacy/spam.txt")),
                new Gibberish());
    }
}
