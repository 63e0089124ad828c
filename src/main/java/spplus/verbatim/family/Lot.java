package spplus.verbatim.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Texts compared together: each joins the family of the text it is most like, or stands alone and others are compared to it.
 * Only firsts are compared, so that a campaign of a hundred thousand letters costs no more than a letter.
 */
final class Lot {

    /** Of those that share bands, how many are read. */
    private static final int READ = 12;

    private final Leaders leaders;
    private final double likeness;
    private final int fewestWords;
    private final Supplier<UUID> ids;
    private final Map<UUID, Leader> near = new LinkedHashMap<>();
    private final Map<UUID, Shingles> read = new HashMap<>();
    private final Map<Integer, Set<UUID>> byBand = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Map<UUID, UUID> joined = new HashMap<>();

    Lot(Leaders leaders, FamilySettings settings, Supplier<UUID> ids) {
        this.leaders = leaders;
        this.likeness = settings.likeness();
        this.fewestWords = settings.fewestWords();
        this.ids = ids;
    }

    /** @param placed each text @param joined families that began, by the text that was alone */
    record Found(List<Placed> placed, Map<UUID, UUID> joined) {}

    Found place(List<Text> texts) {
        var compared = texts.stream().map(this::cut).toList();
        gather(compared);
        compared.forEach(this::place);
        return new Found(placed, joined);
    }

    private Cut cut(Text text) {
        var shingles = Shingles.of(text.words());
        return new Cut(text, shingles, shingles.words() < fewestWords ? null : shingles.bands());
    }

    /** Finds all that these texts may be like, and reads it once. */
    private void gather(List<Cut> compared) {
        var bands = compared.stream().map(Cut::bands).filter(Objects::nonNull).toList();
        leaders.sharing(bands).forEach(this::know);
        var wanted = new HashSet<UUID>();
        for (int[] one : bands) {
            nearest(one).forEach(leader -> wanted.add(leader.id()));
        }
        leaders.words(wanted).forEach((id, words) -> read.put(id, Shingles.of(words)));
    }

    private void place(Cut text) {
        int[] bands = text.bands();
        if (bands == null) {
            placed.add(new Placed(text.text(), null, null, null));
            return;
        }
        var best = best(text.shingles(), nearest(bands));
        if (best == null) {
            placed.add(new Placed(text.text(), bands, null, null));
            know(new Leader(text.text().id(), null, bands));
            read.put(text.text().id(), text.shingles());
        } else {
            placed.add(new Placed(text.text(), null, family(best.leader()), best.likeness()));
        }
    }

    private UUID family(Leader leader) {
        var family = leader.family();
        if (family == null) {
            family = ids.get();
            near.put(leader.id(), leader.in(family));
            joined.put(leader.id(), family);
        }
        return family;
    }

    private @Nullable Match best(Shingles shingles, List<Leader> candidates) {
        return candidates.stream()
                .filter(leader -> read.containsKey(leader.id()))
                .map(leader -> new Match(leader, shingles.likeness(Objects.requireNonNull(read.get(leader.id())))))
                .filter(match -> match.likeness() >= likeness)
                .max(Comparator.comparingDouble(Match::likeness))
                .orElse(null);
    }

    /** Those that share the most bands, the oldest first where as many. */
    private List<Leader> nearest(int[] bands) {
        return Arrays.stream(bands)
                .boxed()
                .flatMap(band -> byBand.getOrDefault(band, Set.of()).stream())
                .distinct()
                .map(id -> Objects.requireNonNull(near.get(id)))
                .sorted(Comparator.comparingInt((Leader leader) -> -leader.shared(bands))
                        .thenComparing(Leader::id))
                .limit(READ)
                .toList();
    }

    private void know(Leader leader) {
        near.put(leader.id(), leader);
        for (int band : leader.bands()) {
            byBand.computeIfAbsent(band, _ -> new HashSet<>()).add(leader.id());
        }
    }

    /** A text to compare. @param hash of what it said then */
    record Text(UUID id, byte[] hash, String words) {

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** @param bands of a text that others are compared to @param family and {@code likeness} to its first */
    record Placed(
            Text text,
            int @Nullable [] bands,
            @Nullable UUID family,
            @Nullable Double likeness) {}

    private record Cut(Text text, Shingles shingles, int @Nullable [] bands) {}

    private record Match(Leader leader, double likeness) {}
}
