package spplus.survey.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spplus.statistics.Raking;
import spplus.statistics.WeightedSums;

/**
 * Answers cut by what the quotas of a campaign name: structures down, channels across. One line, or one column, stands
 * for all where nothing is said by it.
 */
final class Strata {

    static final String ALL = "*";

    private final List<List<Sums>> cells = new ArrayList<>();
    private final List<Integer> down = new ArrayList<>();
    private final List<Integer> across = new ArrayList<>();
    private final int silent;

    /**
     * @param sums of each structure by channel
     * @param structures people of each, {@link #ALL} alone when they are not weighed; {@code channels} likewise
     */
    Strata(Map<String, Map<String, Sums>> sums, Map<String, Integer> structures, Map<String, Integer> channels) {
        var columns = new LinkedHashMap<>(channels);
        columns.keySet().removeIf(channel -> structures.keySet().stream()
                .noneMatch(structure -> cell(sums, structure, channel).scored() > 0));
        structures.forEach((structure, people) -> {
            var line = columns.keySet().stream()
                    .map(channel -> cell(sums, structure, channel))
                    .toList();
            if (answers(line) > 0) {
                cells.add(line);
                down.add(people);
            }
        });
        across.addAll(columns.values());
        silent = structures.size() - down.size() + channels.size() - across.size();
    }

    /** Structures and channels with people and without answer. */
    int silent() {
        return silent;
    }

    /** Answers that are weighed. */
    long answers() {
        return cells.stream().mapToLong(Strata::answers).sum();
    }

    boolean isOne() {
        return down.size() < 2 && across.size() < 2;
    }

    /** Whether somebody would stand for too many, or a small group could be worked out. */
    boolean hasFewer(int minimum) {
        return cells.stream().anyMatch(line -> answers(line) < minimum)
                || cells.stream().flatMap(List::stream).anyMatch(cell -> cell.scored() > 0 && cell.scored() < minimum);
    }

    /** Empty when what is said of structures and of channels cannot hold together. */
    Optional<List<Stratum>> weighed() {
        var counts = cells.stream()
                .map(line -> line.stream().mapToLong(Sums::scored).toArray())
                .toArray(long[][]::new);
        return Raking.fit(counts, people(down), people(across)).map(this::strata);
    }

    private List<Stratum> strata(double[][] people) {
        var strata = new ArrayList<Stratum>();
        for (int line = 0; line < people.length; line++) {
            for (int column = 0; column < people[line].length; column++) {
                var sums = cells.get(line).get(column);
                if (sums.scored() > 0) {
                    strata.add(new Stratum(people[line][column], sums));
                }
            }
        }
        return strata;
    }

    private static Sums cell(Map<String, Map<String, Sums>> sums, String structure, String channel) {
        return sums.getOrDefault(structure, Map.of()).getOrDefault(channel, Sums.NOTHING);
    }

    private static long answers(List<Sums> line) {
        return line.stream().mapToLong(Sums::scored).sum();
    }

    private static double[] people(List<Integer> counts) {
        return counts.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    /** Those who answered, and the people for whom they stand. */
    record Stratum(double people, Sums sums) {

        WeightedSums weighted(Measure measure) {
            double weight = people / sums.scored();
            double sum =
                    switch (measure) {
                        case MEAN -> sums.sum();
                        case SATISFIED -> sums.favourable();
                        case NET, NPS -> sums.favourable() - sums.unfavourable();
                    };
            double squares =
                    switch (measure) {
                        case MEAN -> sums.squares();
                        case SATISFIED -> sums.favourable();
                        case NET, NPS -> sums.favourable() + sums.unfavourable();
                    };
            return new WeightedSums(
                    sums.scored(),
                    weight * sums.scored(),
                    weight * weight * sums.scored(),
                    weight * sum,
                    weight * squares);
        }
    }
}
