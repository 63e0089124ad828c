package spplus.experience.advice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages about advice show. */
public final class AdvicePages {

    private AdvicePages() {}

    /** What advice is about. */
    public enum Kind {
        POINTS,
        OWN_WORDS,
        GREETING,
        SIGNATURE,
        APOLOGY,
        NEXT_STEP,
        LONG_SENTENCES,
        READABILITY,
        PASSIVE,
        JARGON,
        ACRONYMS,
        LEGAL,
        FORMULAS
    }

    /** What a sentence of an experience calls an answer to. */
    public enum PointKind {
        QUESTION,
        REQUEST,
        REFUSAL,
        AMOUNT,
        UNREACHABLE,
        DELAY,
        FAULT
    }

    /**
     * A sentence that decided something.
     *
     * @param field of the form where it stands, or {@code story}
     * @param start first character in that field
     * @param end the character after the last one
     * @param why what to write instead, or what was seen in it; may be empty
     */
    public record Passage(String field, int start, int end, String text, String why) {}

    /** A point raised and the sentence of the reply that touches it, null when none seems to. */
    public record Point(
            PointKind kind, Passage raised, @Nullable Passage answered) {}

    /**
     * One piece of advice.
     *
     * @param good whether there is nothing to do
     * @param count how many were found, or of what
     * @param total out of how many, 0 when that means nothing
     * @param detail words that complete the advice, may be empty
     */
    public record Signal(Kind kind, boolean good, int count, int total, String detail, List<Passage> passages) {}

    /** All that is said of a reply. */
    public record Advice(List<Signal> signals, List<Point> points) {

        public List<Signal> good() {
            return signals.stream().filter(Signal::good).toList();
        }

        public List<Signal> toLookAt() {
            return signals.stream().filter(signal -> !signal.good()).toList();
        }

        /** Takes up nothing of what was told: no point touched, not one telling word of the story. */
        public boolean isGeneric() {
            return points.stream().allMatch(point -> point.answered() == null)
                    && signals.stream().anyMatch(signal -> signal.kind() == Kind.OWN_WORDS && signal.count() == 0);
        }
    }

    /** A button that sends the form to a tool. */
    public record Tool(String label, String address) {}

    /**
     * The panel beside the reply's form.
     *
     * @param address where the form is sent to be looked at while it is written
     * @param tools offered by other modules
     * @param advice null until it is asked for
     * @param ignored what the agent chose to leave as it is
     * @param alike how many public replies look like this one
     * @param mostAlike the count stops there
     */
    public record Panel(
            String address, List<Tool> tools, @Nullable Advice advice, Set<Kind> ignored, long alike, long mostAlike) {

        /** What is not yet well and was not left as it is. */
        public List<Signal> toLookAt() {
            return chosen(false);
        }

        /** What the writer left as it is. */
        public List<Signal> left() {
            return chosen(true);
        }

        private List<Signal> chosen(boolean left) {
            return advice == null
                    ? List.of()
                    : advice.toLookAt().stream()
                            .filter(signal -> ignored.contains(signal.kind()) == left)
                            .toList();
        }
    }
}
