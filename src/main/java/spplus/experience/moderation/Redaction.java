package spplus.experience.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import spplus.experience.domain.Redactions;
import spplus.experience.domain.Story;
import spplus.experience.moderation.ScreenedStory.Part;
import spplus.experience.moderation.ScreenedStory.Spot;

/**
 * A story after masking. Words that are masked once are masked everywhere: what was taken out of one sentence must not
 * stay readable in the next.
 *
 * @param story what may be published
 * @param done how many passages of each kind were taken out
 * @param words all that was taken out; kept nowhere
 */
record Redaction(Story story, Redactions done, List<Words> words) {

    private static final int MOST_PASSAGES = 50;

    /** @throws Refused when nothing was chosen, or a passage is neither in the story nor in its replies */
    static Redaction of(ScreenedStory screened, Masks masks, String placeholder) {
        var spots = chosen(screened, masks);
        var taken = new ArrayList<>(spots.stream().map(Redaction::words).toList());
        for (var passage : masks.passages()) {
            var words = passage(passage.strip(), placeholder);
            if (!isSaid(words, screened)) {
                throw new Refused("passages", "passage-missing", words.words());
            }
            taken.add(words);
        }
        var kinds = new ArrayList<String>();
        var story = new Story(
                masked(
                        screened.title().text(),
                        spans(spots, Part.TITLE, taken, screened.title().text()),
                        kinds),
                masked(
                        screened.text().text(),
                        spans(spots, Part.TEXT, taken, screened.text().text()),
                        kinds));
        screened.replies()
                .forEach(reply -> masked(reply.text(), spans(List.of(), Part.REPLY, taken, reply.text()), kinds));
        return new Redaction(story, Redactions.of(kinds), List.copyOf(taken));
    }

    /** Another text about the same story, without the words taken out of the story. */
    String in(String text) {
        return masked(text, spans(List.of(), Part.REPLY, words, text), new ArrayList<>());
    }

    /** Where these words stand in that part, and the very places that were chosen in it. */
    private static List<Span> spans(List<Spot> spots, Part part, List<Words> words, String text) {
        var spans = new ArrayList<Span>();
        spots.stream()
                .filter(spot -> spot.part() == part)
                .map(spot -> new Span(spot.finding().start(), spot.finding().end(), words(spot)))
                .forEach(spans::add);
        words.forEach(one -> spans.addAll(one.in(text)));
        return spans;
    }

    private static Words words(Spot spot) {
        var kind = spot.finding().kind();
        return new Words(spot.words(), kind.name(), kind.placeholder());
    }

    private static boolean isSaid(Words words, ScreenedStory screened) {
        return Stream.concat(Stream.of(screened.title(), screened.text()), screened.replies().stream())
                .anyMatch(part -> !words.in(part.text()).isEmpty());
    }

    private static List<Spot> chosen(ScreenedStory screened, Masks masks) {
        if (masks.findings().isEmpty() && masks.passages().isEmpty()) {
            throw new Refused("passages", "nothing-masked");
        }
        if (masks.passages().size() > MOST_PASSAGES) {
            throw new Refused("passages", "passages-many", MOST_PASSAGES);
        }
        var chosen = screened.spots().stream()
                .filter(spot -> masks.findings().contains(spot.key()))
                .toList();
        if (chosen.size() < masks.findings().size()) {
            throw new Refused("", "meanwhile");
        }
        return chosen;
    }

    private static Words passage(String passage, String placeholder) {
        if (passage.length() < Words.SHORTEST) {
            throw new Refused("passages", "passage-short", passage);
        }
        return new Words(passage, Redactions.PASSAGE, placeholder);
    }

    private static String masked(String text, List<Span> spans, List<String> kinds) {
        var masked = new StringBuilder(text.length());
        int kept = 0;
        for (var span : merged(spans)) {
            masked.append(text, kept, span.start()).append(span.words().placeholder());
            kinds.add(span.words().kind());
            kept = span.end();
        }
        return masked.append(text, kept, text.length()).toString();
    }

    private static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        spans.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
        for (var span : spans) {
            if (!merged.isEmpty() && span.start() < merged.getLast().end()) {
                merged.add(merged.removeLast().with(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    record Span(int start, int end, Words words) {

        Span with(Span other) {
            return new Span(start, Math.max(end, other.end), words);
        }
    }

    /** Words to mask and what stands for them. */
    record Words(String words, String kind, String placeholder) {

        static final int SHORTEST = 2;

        private static final String LETTER = "[\\p{L}\\p{N}]";

        /** As whole words; failing that, wherever the letters stand. */
        List<Span> in(String text) {
            var whole = find("(?<!" + LETTER + ")" + pattern() + "(?!" + LETTER + ")", text);
            return whole.isEmpty() ? find(pattern(), text) : whole;
        }

        private List<Span> find(String pattern, String text) {
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text)
                    .results()
                    .map(found -> new Span(found.start(), found.end(), this))
                    .toList();
        }

        /** Spaces and apostrophes match whatever their shape: a passage is copied from a page, or typed. */
        private String pattern() {
            var pattern = new StringBuilder();
            for (var word : words.split("[\\p{Z}\\s]+")) {
                pattern.append(pattern.isEmpty() ? "" : "[\\p{Z}\\s]+");
                pattern.append(Pattern.quote(word).replaceAll("['’]", "\\\\E['’]\\\\Q"));
            }
            return pattern.toString();
        }
    }
}
