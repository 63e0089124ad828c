package spplus.experience.advice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import spplus.experience.Feeling;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;

/** A story and the reply to it, cut into sentences once for all checks. */
record Reading(
        List<Sentence> story,
        Feeling feeling,
        List<AdvicePages.Point> points,
        List<Sentence> greeting,
        List<Sentence> body,
        List<Sentence> closing,
        List<Sentence> signature) {

    static Reading of(Story story, Feeling feeling, Reply.Wording words) {
        var told = Sentence.of("story", story.text());
        var body = Sentence.of("body", words.body());
        return new Reading(
                told,
                feeling,
                Points.between(told, feeling, body),
                Sentence.of("greeting", words.greeting()),
                body,
                Sentence.of("closing", words.closing()),
                Sentence.of("signature", words.signature()));
    }

    /** All sentences of the reply but its signature. */
    List<Sentence> prose() {
        return Stream.of(greeting, body, closing).flatMap(List::stream).toList();
    }

    /** Telling words of the story that the reply takes up. */
    Set<String> shared() {
        var shared = stems(story);
        shared.retainAll(stems(body));
        return shared;
    }

    static Set<String> stems(List<Sentence> sentences) {
        var stems = new HashSet<String>();
        sentences.forEach(sentence -> stems.addAll(French.tellingStems(sentence.folded())));
        return stems;
    }
}
