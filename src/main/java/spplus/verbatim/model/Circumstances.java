package spplus.verbatim.model;

import java.util.List;

/**
 * What the author typed beside the story, in the words of the official export. Nothing that an agent or a moderator
 * filled, nothing that came after the story: see {@code docs/comment-c-est-calcule.md}.
 *
 * @param types kinds of services named, such as « CAF »
 * @param channels such as « Téléphone »
 */
public record Circumstances(String postedAs, String country, List<String> types, List<String> channels) {

    /** Nothing is known but the text: letters, surveys, social networks. */
    public static final Circumstances UNKNOWN = new Circumstances("", "", List.of(), List.of());

    public Circumstances {
        types = types.stream()
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
        channels = channels.stream()
                .map(String::strip)
                .filter(channel -> !channel.isEmpty())
                .toList();
    }

    /** Whether anything but the text is known. */
    public boolean isKnown() {
        return !types.isEmpty() || !channels.isEmpty() || !country.isEmpty() || !postedAs.isEmpty();
    }
}
