package spplus.experience.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spplus.experience.Feeling;
import spplus.experience.advice.AdvicePages.Point;
import spplus.experience.advice.AdvicePages.PointKind;

/** The points that a story raises, found by rules sentence by sentence, and the sentence of the reply nearest to each. */
final class Points {

    static final int MOST = 12;

    private Points() {}

    static List<Point> between(List<Sentence> story, Feeling feeling, List<Sentence> reply) {
        var points = new ArrayList<Point>();
        for (var sentence : story) {
            if (points.size() == MOST) {
                break;
            }
            kind(sentence, feeling).ifPresent(kind -> points.add(point(kind, sentence, reply)));
        }
        return points;
    }

    private static Optional<PointKind> kind(Sentence sentence, Feeling feeling) {
        for (var kind : PointKind.values()) {
            if (mayBe(kind, feeling, sentence) && Rules.holds(kind.name(), sentence.folded())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Who is content and speaks of a delay praises it, who is angry and praises it mocks it; questions and requests stay what they are. */
    private static boolean mayBe(PointKind kind, Feeling feeling, Sentence sentence) {
        return switch (kind) {
            case QUESTION, REQUEST -> !Rules.holds("NO_POINT", sentence.folded());
            case REFUSAL, AMOUNT, UNREACHABLE, DELAY, FAULT ->
                feeling == Feeling.NEGATIVE || feeling == Feeling.NEUTRAL && !Rules.holds("PRAISE", sentence.folded());
        };
    }

    private static Point point(PointKind kind, Sentence raised, List<Sentence> reply) {
        var answer = answer(kind, raised, reply);
        return new Point(kind, raised.passage(""), answer == null ? null : answer.passage(""));
    }

    /** The sentence that shares most of its telling words, the kind's own words counting as one more. */
    private static @Nullable Sentence answer(PointKind kind, Sentence raised, List<Sentence> reply) {
        var telling = new HashSet<>(French.tellingStems(raised.folded()));
        Sentence best = null;
        int most = 0;
        for (var sentence : reply) {
            if (Rules.holds("FORMULA", sentence.folded()) || Rules.holds("SALUTATION", sentence.folded())) {
                continue;
            }
            int score = score(kind, telling, sentence);
            if (score > most) {
                most = score;
                best = sentence;
            }
        }
        return most >= 2 ? best : null;
    }

    private static int score(PointKind kind, HashSet<String> telling, Sentence sentence) {
        var shared = new HashSet<>(French.tellingStems(sentence.folded()));
        shared.retainAll(telling);
        return switch (kind) {
            case QUESTION, REQUEST -> shared.size() + (Rules.holds("ANSWERS", sentence.folded()) ? 1 : 0);
            case REFUSAL, AMOUNT, UNREACHABLE, DELAY, FAULT ->
                shared.size() + (Rules.holds("ANSWERS_" + kind.name(), sentence.folded()) ? 2 : 0);
        };
    }
}
