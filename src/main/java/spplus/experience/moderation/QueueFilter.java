package spplus.experience.moderation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import spplus.experience.Feeling;
import spplus.experience.State;
import spplus.experience.language.Languages;
import spplus.privacy.FindingKind;

/**
 * Which cases a moderator looks at.
 *
 * @param signals any of these; all cases when empty
 * @param days at least so many days old, 0 for any age
 * @param level of criticality at least, from 0 to 5
 * @param network name of a network
 * @param structure code of a structure; those below it count too
 * @param language code of the one the words are in, null for any
 */
record QueueFilter(
        Queue queue,
        Set<Signal> signals,
        @Nullable Feeling feeling,
        int days,
        int level,
        @Nullable String network,
        @Nullable String structure,
        @Nullable String language) {

    static final List<Integer> AGES = List.of(1, 3, 7);
    static final List<Integer> LEVELS = List.of(5, 4, 3, 2, 1);
    static final QueueFilter ALL = new QueueFilter(Queue.TO_DECIDE, Set.of(), null, 0, 0, null, null, null);

    QueueFilter {
        signals = Set.copyOf(signals);
    }

    /** Reads an address; what it does not understand, it leaves out. */
    static QueueFilter from(MultiValueMap<String, String> query) {
        var signals = EnumSet.noneOf(Signal.class);
        query.getOrDefault("signal", List.of())
                .forEach(value -> find(Signal.values(), value).ifPresent(signals::add));
        return new QueueFilter(
                find(Queue.values(), query.getFirst("etat")).orElse(Queue.TO_DECIDE),
                signals,
                find(Feeling.values(), query.getFirst("ressenti")).orElse(null),
                AGES.stream()
                        .filter(age -> age.toString().equals(query.getFirst("age")))
                        .findFirst()
                        .orElse(0),
                LEVELS.stream()
                        .filter(level -> level.toString().equals(query.getFirst("criticite")))
                        .findFirst()
                        .orElse(0),
                text(query.getFirst("reseau")),
                text(query.getFirst("structure")),
                Languages.all().stream()
                        .filter(code -> code.equals(query.getFirst("ecrit")))
                        .findFirst()
                        .orElse(null));
    }

    QueueFilter in(Queue other) {
        return new QueueFilter(other, signals, feeling, days, level, network, structure, language);
    }

    QueueFilter about(@Nullable String code) {
        return new QueueFilter(queue, signals, feeling, days, level, network, code, language);
    }

    List<Feeling> feelings() {
        return feeling == null ? List.of() : List.of(feeling);
    }

    boolean isNarrow() {
        return !equals(ALL.in(queue));
    }

    /** The address of this filter under a path, parameters encoded. */
    UriComponentsBuilder under(String path) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("etat", slug(queue));
        signals.stream().sorted().forEach(signal -> address.queryParam("signal", slug(signal)));
        if (feeling != null) {
            address.queryParam("ressenti", slug(feeling));
        }
        if (days > 0) {
            address.queryParam("age", days);
        }
        if (level > 0) {
            address.queryParam("criticite", level);
        }
        if (network != null) {
            address.queryParam("reseau", "{reseau}").uriVariables(Map.of("reseau", network));
        }
        if (language != null) {
            address.queryParam("ecrit", language);
        }
        if (structure != null) {
            address.queryParam("structure", "{structure}").uriVariables(Map.of("structure", structure));
        }
        return address;
    }

    String address(String path) {
        return under(path).encode().toUriString();
    }

    static String slug(Enum<?> value) {
        return switch (value) {
            case Queue queue -> queue.slug;
            case Signal signal -> signal.slug;
            case Feeling feeling ->
                switch (feeling) {
                    case POSITIVE -> "positif";
                    case NEUTRAL -> "neutre";
                    case NEGATIVE -> "negatif";
                };
            default -> throw new IllegalArgumentException("no word for " + value);
        };
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, @Nullable String slug) {
        return Arrays.stream(values).filter(value -> slug(value).equals(slug)).findFirst();
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() || value.length() > 200 ? null : value.strip();
    }

    /** Who is waited for. */
    enum Queue {
        TO_DECIDE("a-moderer", State.AWAITING_MODERATION),
        APPEALS("appels", State.APPEALED),
        AUTHOR("auteur", State.EDITS_PROPOSED),
        FLAGGED("deja-publiees", State.PUBLISHED);

        private final String slug;
        private final State state;

        Queue(String slug, State state) {
            this.slug = slug;
            this.state = state;
        }

        State state() {
            return state;
        }
    }

    /** What was found in the words. */
    enum Signal {
        ALERT("alerte", FindingKind.Family.ALERT),
        PERSONAL("personnel", FindingKind.Family.PERSONAL),
        INSULT("insulte", FindingKind.Family.INSULT),
        SPAM("spam", FindingKind.Family.SPAM),
        NONE("aucun", null);

        private final String slug;
        private final FindingKind.@Nullable Family family;

        Signal(String slug, FindingKind.@Nullable Family family) {
            this.slug = slug;
            this.family = family;
        }

        static Signal of(FindingKind kind) {
            return valueOf(kind.family().name());
        }

        /** The kinds of findings it stands for; none for cases where nothing was found. */
        List<FindingKind> kinds() {
            return Arrays.stream(FindingKind.values())
                    .filter(kind -> kind.family() == family)
                    .toList();
        }
    }
}
