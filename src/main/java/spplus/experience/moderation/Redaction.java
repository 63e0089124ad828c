package spplus.experience.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** @throws Refused when nothing was chosen, or a passage is nowhere in the story */
    static Redaction of(ScreenedStory screened, Masks masks, String placeholder) {
        var title = new ArrayList<Span>();
        var text = new ArrayList<Span>();
        var taken = new ArrayList<Words>();
        for (var spot : chosen(screened, masks)) {
            var finding = spot.finding();
            var words = new Words(
                    spot.words(), finding.kind().name(), finding.kind().placeholder());
            (spot.part() == Part.TITLE ? title : text).add(new Span(finding.start(), finding.end(), words));
            title.addAll(words.in(screened.of(Part.TITLE)));
            text.addAll(words.in(screened.of(Part.TEXT)));
            taken.add(words);
        }
        for (var passage : masks.passages()) {
            var words = passage(passage.strip(), placeholder);
            taken.add(words);
            int before = title.size() + text.size();
            title.addAll(words.in(screened.of(Part.TITLE)));
            text.addAll(words.in(screened.of(Part.TEXT)));
            if (title.size() + text.size() == before) {
                throw new Refused("passages", "passage-missing", words.words());
            }
        }
        var kinds = new ArrayList<String>();
        var story =
                new Story(masked(screened.of(Part.TITLE), title, kinds), masked(screened.of(Part.TEXT), text, kinds));
        return new Redaction(story, Redactions.of(kinds), List.copyOf(taken));
    }

    /** Another text about the same story, without the words taken out of the story. */
    String in(String text) {
        var spans =
                words.stream().flatMap(one -> one.in(text).stream()).collect(Collectors.toCollection(ArrayList::new));
        return masked(text, spans, new ArrayList<>());
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
