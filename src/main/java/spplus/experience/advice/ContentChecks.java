package spplus.experience.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import spplus.experience.Feeling;
import spplus.experience.advice.AdvicePages.Kind;
import spplus.experience.advice.AdvicePages.Passage;
import spplus.experience.advice.AdvicePages.Signal;

/** Whether a reply answers that very person. */
final class ContentChecks {

    private static final int SHOWN_WORDS = 6;

    private ContentChecks() {}

    /** Each point raised is touched by some sentence. */
    static Optional<Signal> points(Reading reading) {
        var points = reading.points();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        var missed = points.stream()
                .filter(point -> point.answered() == null)
                .map(AdvicePages.Point::raised)
                .toList();
        int touched = points.size() - missed.size();
        return Optional.of(new Signal(Kind.POINTS, missed.isEmpty(), touched, points.size(), "", missed));
    }

    /** It takes up words that only this story holds. */
    static Optional<Signal> ownWords(Reading reading, int least) {
        var shared = reading.shared();
        var words = new ArrayList<String>();
        for (var sentence : reading.body()) {
            for (var word : French.words(sentence.text())) {
                var folded = French.folded(word);
                if (!CommonWords.holds(folded) && shared.remove(French.stem(folded))) {
                    words.add(word);
                }
            }
        }
        var shown = String.join(", ", words.subList(0, Math.min(words.size(), SHOWN_WORDS)));
        return Optional.of(
                new Signal(Kind.OWN_WORDS, words.size() >= least, words.size(), 0, shown, List.<Passage>of()));
    }

    /** It begins by greeting somebody, not everybody. */
    static Optional<Signal> greeting(Reading reading) {
        var first = reading.greeting().isEmpty()
                ? reading.body().stream().findFirst()
                : reading.greeting().stream().findFirst();
        var generic = first.filter(sentence -> Rules.holds("GENERIC_GREETING", sentence.folded()));
        if (generic.isPresent()) {
            return one(Kind.GREETING, false, "generic", generic.get().passage(""));
        }
        return first.filter(sentence -> Rules.holds("GREETING", sentence.folded()))
                .map(sentence -> new Signal(Kind.GREETING, true, 1, 0, "", List.of(sentence.passage(""))))
                .or(() -> Optional.of(new Signal(Kind.GREETING, false, 0, 0, "none", List.of())));
    }

    /** Somebody signs it. */
    static Optional<Signal> signature(Reading reading) {
        var signed = reading.signature();
        if (signed.isEmpty()) {
            return lastLine(reading)
                    .map(line -> new Signal(Kind.SIGNATURE, true, 1, 0, "", List.of(line.passage(""))))
                    .or(() -> Optional.of(new Signal(Kind.SIGNATURE, false, 0, 0, "none", List.of())));
        }
        boolean anonymous = signed.stream().allMatch(line -> Rules.holds("ANONYMOUS_SIGNATURE", line.folded()));
        return one(
                Kind.SIGNATURE,
                !anonymous,
                anonymous ? "anonymous" : "",
                signed.getFirst().passage(""));
    }

    /** An apology is due when somebody unhappy tells of a fault. */
    static Optional<Signal> apology(Reading reading) {
        if (reading.feeling() != Feeling.NEGATIVE) {
            return Optional.empty();
        }
        var fault = reading.story().stream()
                .filter(sentence -> Rules.holds("HIS_FAULT", sentence.folded()))
                .findFirst();
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        var said = reading.prose().stream()
                .filter(sentence -> Rules.holds("APOLOGY", sentence.folded()))
                .findFirst();
        return said.isPresent()
                ? one(Kind.APOLOGY, true, "", said.get().passage(""))
                : one(Kind.APOLOGY, false, "", fault.get().passage(""));
    }

    /**
     * It says what was done, what can be done, why nothing can, or what follows with a day or a way to ask again. Thanks
     * for a compliment that raises no point need none of it.
     */
    static Optional<Signal> nextStep(Reading reading) {
        if (reading.feeling() == Feeling.POSITIVE && reading.points().isEmpty()) {
            return Optional.empty();
        }
        var settled = saying("SETTLED", reading);
        var coming = saying("NEXT", reading);
        boolean dated = reading.prose().stream().anyMatch(sentence -> Rules.holds("WHEN", sentence.folded()));
        boolean reachable = reading.prose().stream().anyMatch(sentence -> Rules.holds("CONTACT", sentence.folded()));
        var steps = Stream.concat(settled.stream(), coming.stream()).distinct().toList();
        var missing = steps.isEmpty() ? "step" : !settled.isEmpty() || dated || reachable ? "" : "when";
        var shown =
                steps.stream().limit(2).map(sentence -> sentence.passage("")).toList();
        return Optional.of(new Signal(Kind.NEXT_STEP, missing.isEmpty(), steps.size(), 0, missing, shown));
    }

    /** Sentences of that kind, but those that only speak of the message received. */
    private static List<Sentence> saying(String heading, Reading reading) {
        return reading.body().stream()
                .filter(sentence -> Rules.holds(heading, sentence.folded()))
                .filter(sentence -> !Rules.holds("FORMULA", sentence.folded()))
                .filter(sentence -> !Rules.holds("ABOUT_WORDS", sentence.folded()))
                .toList();
    }

    private static Optional<Sentence> lastLine(Reading reading) {
        if (reading.body().size() < 2) {
            return Optional.empty();
        }
        var last = reading.body().getLast();
        boolean signs =
                last.words() <= 12 && !last.text().endsWith(".") && !last.text().endsWith("!");
        return signs && !Rules.holds("ANONYMOUS_SIGNATURE", last.folded()) ? Optional.of(last) : Optional.empty();
    }

    private static Optional<Signal> one(Kind kind, boolean good, String detail, Passage passage) {
        return Optional.of(new Signal(kind, good, 1, 0, detail, List.of(passage)));
    }
}
