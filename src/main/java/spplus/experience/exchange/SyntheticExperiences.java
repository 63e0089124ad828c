package spplus.experience.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import spplus.directory.Department;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.experience.PostedAs;
import spplus.experience.ReplyState;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.experience.exchange.Incoming.Answer;
import spplus.experience.exchange.Incoming.Service;

/** Made-up experiences: the same seed and number always make the same one, whatever was asked before. */
final class SyntheticExperiences {

    private static final Instant LAST = Instant.parse("2026-06-30T22:00:00Z");
    private static final Duration SPAN = Duration.ofDays(3 * 365);

    private final Phrases phrases = new Phrases();
    private final long seed;
    private final KnownStructures known;
    private final List<String> structures;
    private final List<Department> departments;

    /** @param structures the first ones are talked about the most */
    SyntheticExperiences(long seed, KnownStructures known, List<String> structures, List<Department> departments) {
        this.seed = seed;
        this.known = known;
        this.structures = List.copyOf(structures);
        this.departments = List.copyOf(departments);
    }

    Incoming make(long number) {
        var chance = new SplittableRandom(seed * 1_000_003 + number);
        var feeling = feeling(chance);
        var published = LAST.minusSeconds(chance.nextLong(SPAN.toSeconds()));
        var state = state(chance);
        var replied = state.isWaiting() ? null : published.plusSeconds(chance.nextLong(30 * 86_400L));
        var department = departments.isEmpty() ? null : departments.get(chance.nextInt(departments.size()));
        var story = new Story(phrases.one("titre." + feeling, chance), story(feeling, chance));
        return new Incoming(
                seed + "-" + number,
                new Print().add(story.title()).add(story.text()).value(),
                story,
                feeling,
                weighted(chance, PostedAs.values(), 92, 7, 1),
                null,
                place(department),
                chance.nextInt(3) == 0 ? List.of(phrases.one("demarche", chance)) : List.of(),
                axes(feeling, chance),
                chance.nextInt(40) == 0,
                chance.nextInt(4) == 0 ? List.of(phrases.one("etiquette", chance)) : List.of(),
                state,
                action(state, published),
                chance.nextInt(3) == 0 ? chance.nextInt(15) : 0,
                published.minusSeconds(chance.nextLong(172_800)),
                published,
                replied,
                services(state, replied, chance));
    }

    private String story(Feeling feeling, RandomGenerator chance) {
        var text = new StringBuilder(phrases.one("debut", chance));
        int paragraphs = 1 + chance.nextInt(3);
        for (int i = 0; i < paragraphs; i++) {
            text.append(i == 0 ? " " : "\n")
                    .append(phrases.several(feeling.name(), 1 + chance.nextInt(4), chance))
                    .append(' ')
                    .append(phrases.several("detail", chance.nextInt(5), chance));
        }
        return text.append(' ').append(phrases.one("fin." + feeling, chance)).toString();
    }

    private List<Service> services(ReplyState state, @Nullable Instant replied, RandomGenerator chance) {
        var services = new ArrayList<Service>();
        int count = weighted(chance, new Integer[] {1, 2, 3}, 90, 8, 2);
        for (int i = 0; i < count; i++) {
            services.add(service(i == 0 ? state : ReplyState.AWAITING, replied, chance));
        }
        return List.copyOf(services);
    }

    private Service service(ReplyState state, @Nullable Instant replied, RandomGenerator chance) {
        var structure = chance.nextInt(12) == 0 || structures.isEmpty() ? null : structure(chance);
        boolean rated = state == ReplyState.RATED;
        return new Service(
                structure,
                structure == null ? List.of() : known.lineage(structure),
                phrases.one("type", chance),
                null,
                null,
                channels(chance),
                state.isWaiting() ? 0 : chance.nextInt(6),
                state.isWaiting() ? 0 : chance.nextInt(3),
                rated ? (chance.nextInt(3) == 0 ? Reply.Rating.NOT_USEFUL : Reply.Rating.USEFUL) : null,
                replied == null || structure == null || state.isWaiting()
                        ? null
                        : new Answer(structure, phrases.several("reponse", 3 + chance.nextInt(5), chance), replied));
    }

    /** The n-th most talked about has a chance in proportion to 1/n. */
    private String structure(RandomGenerator chance) {
        return structures.get((int) Math.pow(structures.size(), chance.nextDouble()) - 1);
    }

    private static List<Channel> channels(RandomGenerator chance) {
        var first = weighted(chance, Channel.values(), 48, 20, 17, 10, 9, 8, 2, 1, 1);
        var second = Channel.values()[chance.nextInt(6)];
        return first == second || chance.nextInt(3) > 0 ? List.of(first) : List.of(first, second);
    }

    private static Map<Axis, Feeling> axes(Feeling feeling, RandomGenerator chance) {
        var axes = new EnumMap<Axis, Feeling>(Axis.class);
        for (var axis : Axis.values()) {
            if (chance.nextInt(100) < 35) {
                axes.put(axis, chance.nextInt(8) == 0 ? Feeling.NEUTRAL : feeling);
            }
        }
        return axes;
    }

    private static Incoming.Place place(@Nullable Department department) {
        return department == null
                ? new Incoming.Place(null, null, null)
                : new Incoming.Place(department.code(), department.region(), null);
    }

    private static Incoming.Action action(ReplyState state, Instant published) {
        var day = published.atZone(ZoneOffset.UTC).toLocalDate();
        return new Incoming.Action(
                null,
                state == ReplyState.ACTION_PLANNED ? day.plusDays(20) : null,
                state == ReplyState.ACTION_DONE ? day.plusDays(60) : null);
    }

    private static Feeling feeling(RandomGenerator chance) {
        return weighted(chance, Feeling.values(), 34, 16, 50);
    }

    private static ReplyState state(RandomGenerator chance) {
        return weighted(chance, ReplyState.values(), 35, 0, 0, 40, 15, 5, 5);
    }

    private static <T> T weighted(RandomGenerator chance, T[] values, int... weights) {
        int drawn = chance.nextInt(Arrays.stream(weights).sum());
        int i = 0;
        while (drawn >= weights[i]) {
            drawn -= weights[i++];
        }
        return values[i];
    }
}
