package spplus.experience.offers;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Reply;
import spplus.experience.offers.OfferPages.Near;
import spplus.experience.offers.OfferPages.NearReply;
import spplus.experience.offers.OfferPages.Offers;
import spplus.experience.reading.NearStories;
import spplus.experience.reading.ReadingPages.Card;
import spplus.experience.sharing.BegunStories.Begun;

/** Finds what may help somebody better, or sooner, than one more story. */
@Component
class OfferFinder {

    private static final int LOOKED_AT = 8;
    private static final int EXCERPT = 240;
    private static final int REFERENCE_AT = "/experiences/".length();
    private static final int REFERENCE = 9;

    private final NearStories stories;
    private final Elsewhere elsewhere;
    private final Replies replies;
    private final Directory directory;
    private final OfferSettings settings;

    OfferFinder(
            NearStories stories, Elsewhere elsewhere, Replies replies, Directory directory, OfferSettings settings) {
        this.stories = stories;
        this.elsewhere = elsewhere;
        this.replies = replies;
        this.directory = directory;
        this.settings = settings;
    }

    Offers of(String address, Begun begun) {
        var doors = EnumSet.noneOf(OfferKind.class);
        doors.addAll(elsewhere.of(begun.text()));
        if (begun.alert()) {
            doors.add(OfferKind.EMERGENCY);
        }
        return new Offers(address, List.copyOf(doors), similar(begun), begun.keptDays(), begun.before());
    }

    private List<Near> similar(Begun begun) {
        if (begun.structures().isEmpty() || settings.similar() == 0) {
            return List.of();
        }
        return stories.near(begun.text(), begun.structures(), LOOKED_AT).stream()
                .filter(card -> shares(begun.text(), card))
                .limit(settings.similar())
                .map(this::near)
                .toList();
    }

    /** Near in the index only means nearest: what has nothing in common is not offered. */
    private boolean shares(String text, Card card) {
        var common = new HashSet<>(Words.telling(text));
        common.retainAll(Words.telling(card.title() + " " + card.excerpt()));
        return common.size() >= settings.sharedWords();
    }

    private Near near(Card card) {
        var reference = card.address().substring(REFERENCE_AT, REFERENCE_AT + REFERENCE);
        return new Near(card, reference, reply(new ExperienceId(UUID.fromString(card.id()))));
    }

    private @Nullable NearReply reply(ExperienceId id) {
        return replies.published(id).stream().findFirst().map(this::reply).orElse(null);
    }

    private NearReply reply(Reply reply) {
        var body = reply.wording().body();
        return new NearReply(
                directory.name(reply.structure()),
                Objects.requireNonNullElse(reply.publishedAt(), reply.updatedAt()),
                body.length() <= EXCERPT ? body : body.substring(0, EXCERPT) + "…");
    }
}
