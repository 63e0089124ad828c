package spplus.privacy.tone;

import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Prose;

/** Insults, said by the author or said to them: the second may be the very thing to hear. */
final class Insults implements Detector {

    private static final PhraseBook PHRASES = PhraseBook.read("privacy/insult-phrases.txt");
    private static final double SURE = 0.9;

    private final Phrases phrases = new Phrases(FindingKind.INSULT, PHRASES);

    @Override
    public void detect(Prose prose, Spotter spotter) {
        Spotter told = (kind, start, end, confidence) -> spotter.spot(
                ReportedSpeech.isReported(prose, start, end) ? FindingKind.REPORTED_INSULT : kind,
                start,
                end,
                confidence);
        phrases.detect(prose, told);
        InsultWords.find(prose, (start, end) -> told.spot(FindingKind.INSULT, start, end, SURE));
    }
}
